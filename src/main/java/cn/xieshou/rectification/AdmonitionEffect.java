package cn.xieshou.rectification;

/** What an admonition does to a school's grade: the table admonition-effect (R-EVA-3). */
public interface AdmonitionEffect {

    /** The best grade that there is for whoever is not admonished. */
    String UNLIMITED = "不限";

    /**
     * What one comes to.
     *
     * @param when whether it was lifted in the term that is graded, or stood before it
     */
    Effect of(AdmonitionState state, When when);

    /** When an admonition was issued or lifted, seen from the term that is graded. */
    enum When {
        THIS_TERM("本学期"),
        EARLIER("以前学期");

        private final String label;

        When(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param cap the best grade that the school may have, {@link #UNLIMITED} for any */
    record Effect(String cap, String reason) {}
}
