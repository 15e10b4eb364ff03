package cn.xieshou.mutation;

import java.nio.file.Path;

/**
 * A model with one fault in it.
 *
 * @param file the model that it was made of
 * @param element id of the element that is wrong
 * @param at id of the step or gateway that a walk comes by and meets the fault
 * @param change what stood there and what stands there now
 * @param content the whole model
 */
record ModelMutant(Path file, Kind kind, String element, String at, String change, String content) {

    /** What is wrong. */
    enum Kind {
        ASSIGNEE("another person"),
        DUE("another date"),
        CONDITION("negated condition"),
        DEFAULT("another default flow"),
        THRESHOLD("another threshold"),
        OUTPUT("another output");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    boolean isDecision() {
        return name().endsWith(".dmn");
    }

    @Override
    public String toString() {
        return name() + " " + element + ": " + kind.label() + ", " + change;
    }
}
