// Captions as people write them, among them the ones that break spreadsheets: formulas, line breaks, right-to-left
// text, long digits, quotes, leading signs.

type Captions = readonly [string, ...string[]];

export const BAKERY_CAPTIONS: Captions = [
  'Sourdough in 40 seconds 🥖 recipe in bio',
  'We open at seven. The croissants will not wait 🥐',
  'Three ways to fold a croissant\n\n1. Classic\n2. Twisted\n3. The lazy one 😅',
  '=SUM(butter, flour, patience)',
  '=HYPERLINK("https://lumenbakery.example","our new menu")',
  '+1 if you would eat this for breakfast',
  '-20% on everything left at five',
  '@dough_diaries_7 dared us to laminate 27 layers. So we did.',
  'خبز طازج كل صباح 🍞 تعالوا قبل الثامنة',
  'לחם טרי כל בוקר 🥯 בואו מוקדם',
  'クロワッサン、焼きたて✨',
  'Order line: 4930123456789012',
  '"Is it vegan?" – yes, the rye is.',
  "It's proofing day 💨",
  'Rye, spelt, einkorn; which one, and why?',
  'POV: you said "just one" 👩‍🍳👨‍👩‍👧‍👦🥐',
  'Flour from the mill next door.\r\nBaked at four.\r\nGone by ten.',
  '#sourdough #bakery #berlin #lumenbakery',
  '1/2 cup sugar, 3/4 cup butter. Do not swap them.',
  'TRUE',
  '2026-01-01',
  'Crumb shot. No notes.',
  'What 72 hours of cold proofing does to a loaf:\n– more flavour\n– better ear\n– a very patient baker',
  'Zimtschnecken am Samstag, solange der Vorrat reicht 🌀',
  'Our starter turned nine today 🎂 Happy birthday, Klaus!',
];

export const COMPETITOR_CAPTIONS: Captions = [
  'The crust you came for',
  'Ten bakeries, one oven, zero sleep 🔥',
  'Guess the hydration 👇',
  'Baguette or batard?',
  'We ranked every supermarket bread so you do not have to',
  'Crust Collective tour: Lyon 🇫🇷',
];

export const AGENCY_CAPTIONS: Captions = [
  'New drop on Friday 🔔',
  'Behind the scenes\nwith the whole team',
  'You asked. We answered.',
  '=1+1 reasons to come by',
  'Part two is in the bio',
  'عرض نهاية الأسبوع يبدأ الآن ⏰',
  'Which one would you pick? 1, 2 or 3?',
  'Save this for later 🔖',
  '"Best one yet" – our customers',
  'Weekend plans: sorted ✨',
];
