// A post as GET shows it (https://docs.genviral.io/api-reference/data-structures): without `external_id`.

import type { Switches } from '../../switches';
import { isoLong, isoLongOrNull, isoShort } from '../../time';
import type { SeenPost } from './lookup';
import type { Delivery, Media } from './post';

export function postView({ post, deliveries }: SeenPost, switches: Switches): object {
  return {
    id: post.id,
    caption: post.caption,
    status: post.status,
    scheduled_at: post.scheduledMs === null ? null : isoShort(post.scheduledMs),
    created_at: isoLong(post.createdMs),
    media: mediaView(post.media),
    music_url: post.musicUrl,
    tiktok: post.tiktok,
    pinterest: post.pinterest,
    ...(switches.postShowsSettings && { settings: post.settings }),
    ...(switches.postShowsExternalId && { external_id: post.externalId }),
    accounts: { total: deliveries.length, states: deliveries.map(deliveryView) },
  };
}

function mediaView(media: Media | null): object | null {
  if (media === null) return null;
  return media.type === 'video' ? { type: 'video', url: media.url } : { type: 'slideshow', urls: media.urls };
}

function deliveryView(delivery: Delivery): object {
  return {
    account_id: delivery.accountId,
    status: delivery.status,
    published_at: isoLongOrNull(delivery.publishedMs),
    published_url: delivery.publishedUrl,
    error_message: delivery.errorMessage,
    last_attempted_at: isoLongOrNull(delivery.lastAttemptedMs),
  };
}
