/** What this browser remembers, if it may: some forbid it, and then it is forgotten. */

/** A choice that outlives the visit. */
export const choices = storage(() => localStorage);

/** Something that outlives a reload of the page, in this tab. */
export const thisTab = storage(() => sessionStorage);

function storage(open) {
  return {
    get(name) {
      try {
        return open().getItem(name);
      } catch (forbidden) {
        return null;
      }
    },
    /** Remembers a text; null forgets it. */
    set(name, text) {
      try {
        if (text === null) {
          open().removeItem(name);
        } else {
          open().setItem(name, text);
        }
      } catch (forbidden) {
        // Then it is chosen anew.
      }
    },
  };
}
