package cn.xieshou.roster.excel;

/** Counts rows and cells in the bytes of a sheet as they pass by, formatted blank ones too. */
final class CellCount {

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};
    private static final byte[] CELL = {'<', 'c'};

    private final Pattern rows = new Pattern(ROW);
    private final Pattern cells = new Pattern(CELL);

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            rows.next(bytes[i]);
            cells.next(bytes[i]);
        }
    }

    long total() {
        return rows.found + cells.found;
    }

    /** An element name: what comes after it is neither letter nor digit, so that {@code <cols} is no cell. */
    private static final class Pattern {

        private final byte[] wanted;
        private int matched;
        private long found;

        Pattern(byte[] wanted) {
            this.wanted = wanted;
        }

        void next(byte b) {
            if (matched == wanted.length) {
                if (!Character.isLetterOrDigit(b)) {
                    found++;
                }
                matched = 0;
            }
            if (b == wanted[matched]) {
                matched++;
            } else {
                matched = b == wanted[0] ? 1 : 0;
            }
        }
    }
}
