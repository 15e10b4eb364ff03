package cn.xieshou.quota.web;

/**
 * A number of the heat map.
 *
 * @param text «12 / 16», empty where the programme has not chosen the quota
 * @param tone class of its colour
 * @param href where it is opened, empty if nowhere
 * @param order its share in percent
 */
record HeatCell(String text, String tone, String href, int order) {

    static final int LAST = 101;
    static final HeatCell NONE = new HeatCell("", "", "", LAST);

    private static final int WHOLE = 100;
    private static final int FIFTH = 20;

    static HeatCell of(int met, int pairings, String href) {
        int share = pairings == 0 ? WHOLE : met * WHOLE / pairings;
        return new HeatCell(met + " / " + pairings, "heat-" + share / FIFTH, href, share);
    }

    /** A feature that is not there yet will tell. */
    static HeatCell elsewhere(String text) {
        return new HeatCell(text, "", "", LAST);
    }
}
