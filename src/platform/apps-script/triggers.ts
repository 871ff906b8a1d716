// Clocks that call an entry point. https://developers.google.com/apps-script/guides/triggers/installable#time-driven_triggers
import type { Triggers } from '../ports';

export function appsScriptTriggers(): Triggers {
  return {
    mine: () =>
      ScriptApp.getProjectTriggers().map((trigger) => ({
        id: trigger.getUniqueId(),
        entry: trigger.getHandlerFunction(),
      })),
    install: (entry, everyMinutes) => {
      const clock = ScriptApp.newTrigger(entry).timeBased();
      const rule = everyMinutes === 60 ? clock.everyHours(1) : clock.everyMinutes(everyMinutes);
      return rule.create().getUniqueId();
    },
    remove: (id) => {
      for (const trigger of ScriptApp.getProjectTriggers()) {
        if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
      }
    },
  };
}
