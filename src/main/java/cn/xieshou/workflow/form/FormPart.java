package cn.xieshou.workflow.form;

import java.util.List;

/** A piece of an opened form, from top to bottom, for a page that draws it. */
public sealed interface FormPart {

    /** Which piece it is, for templates: {@code words}, {@code heading}, {@code listing}, {@code input} or {@code rows}. */
    String piece();

    /** The id in the page of the field that is called {@code name}. */
    static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /** Words of explanation, plain text. */
    record Words(String text) implements FormPart {
        @Override
        public String piece() {
            return "words";
        }
    }

    /** What the fields of a group have in common. */
    record Heading(String text) implements FormPart {
        @Override
        public String piece() {
            return "heading";
        }
    }

    /** Rows to read. */
    record Listing(String label, List<String> heads, List<List<String>> rows) implements FormPart {
        @Override
        public String piece() {
            return "listing";
        }
    }

    /**
     * A field.
     *
     * @param name what it is called in what the page sends, in a list with its row: {@code months[0].activity}
     * @param kind the component's type in the {@code .form} file; a date's subtype instead of {@code datetime}
     * @param label what people call it
     * @param hint how it is filled in, empty if nothing is said
     * @param text what stands in it; of a box «true» or nothing
     * @param options what may be chosen, for choices only
     * @param problem why it was refused, empty if it was not
     */
    record Input(
            String name,
            String kind,
            String label,
            String hint,
            String text,
            List<Option> options,
            Limits limits,
            Duty duty,
            String problem)
            implements FormPart {
        @Override
        public String piece() {
            return "input";
        }

        /** The id of the field in the page. */
        public String id() {
            return FormPart.id(name);
        }

        /** What is chosen, in words: «语文、数学». */
        public String chosen() {
            return String.join(
                    "、",
                    options.stream().filter(Option::isChosen).map(Option::label).toList());
        }

        /** Reads instead of being filled in. */
        public boolean isFixed() {
            return duty != Duty.OPEN && duty != Duty.REQUIRED;
        }

        public boolean isRequired() {
            return duty == Duty.REQUIRED;
        }

        /** Has to be filled in and is not. */
        boolean isMissing() {
            return isRequired() && text.isBlank();
        }

        /** Has to come back as it was shown. */
        public boolean isProof() {
            return duty == Duty.PROOF;
        }
    }

    /** Who may change a field, and what it has to bring. */
    enum Duty {
        OPEN,
        REQUIRED,
        /** To be read only. */
        FIXED,
        /** To be read only, and sent back as proof of what people had before them. */
        PROOF
    }

    /** A field that is not shown, sent back as it was. */
    record Kept(String name, String value) {}

    /** @param value what the page sends for it */
    record Option(String value, String label, boolean isChosen) {}

    /**
     * What a field takes, empty where nothing limits it.
     *
     * @param longest most characters of a text
     * @param least smallest number
     * @param most largest number
     * @param decimals digits behind the point
     * @param first first day that is taken
     */
    record Limits(String longest, String least, String most, String decimals, String first) {
        static final Limits NONE = new Limits("", "", "", "", "");

        /** From here on a text of one line needs a field that grows: in a table's column twenty characters are to be seen. */
        private static final int LONG = 200;

        /** Whether much may be written, though on one line. */
        public boolean isLong() {
            return !longest.isEmpty() && Integer.parseInt(longest) >= LONG;
        }
    }

    /**
     * A table to be filled in.
     *
     * @param open whether people add and remove rows
     * @param most how many rows it takes
     */
    record Rows(
            String name,
            String label,
            String hint,
            boolean open,
            int most,
            List<String> heads,
            List<List<Input>> rows,
            String problem)
            implements FormPart {

        /** How many rows are seen at a glance even when each is open. */
        private static final int FEW = 3;

        @Override
        public String piece() {
            return "rows";
        }

        public String id() {
            return FormPart.id(name);
        }

        /** A row in one line. */
        public String glance(List<Input> row) {
            return RowGlance.of(row);
        }

        /**
         * Whether a row stands open where rows can be closed: what is still to be filled in or mended is not hidden, nor are the rows
         * of a table that people only judge.
         */
        public boolean opens(List<Input> row) {
            return !open
                    || rows.size() <= FEW
                    || row.stream().anyMatch(cell -> !cell.problem().isEmpty() || cell.isMissing())
                    || row.stream().allMatch(cell -> cell.text().isBlank());
        }
    }
}
