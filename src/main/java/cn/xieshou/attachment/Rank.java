package cn.xieshou.attachment;

import java.util.regex.Pattern;

/** What a post in a school is, by its name: R-CAD-1 wants mid-level cadres on both sides, sent and guiding. */
public enum Rank {
    /** Principal, vice-principal, party secretary: above the mid-level. */
    LEADER,
    /** Heads and deputies of offices and year groups, secretaries of the League, leaders of the Pioneers, 校长助理. */
    MIDDLE,
    /** Everybody else, class teachers and leaders of subject groups among them. */
    OTHER;

    /** For messages: what counts as mid-level. */
    public static final String EXAMPLES = "各处室主任、副主任，年级主任或年级长，团委书记，大队辅导员等";

    private static final Pattern BELOW = Pattern.compile("班主任|(学科|备课组|教研组)(长|负责人)");
    private static final Pattern MID_LEVEL =
            Pattern.compile("主任|处长|科长|部长|年?级长|段长|年级组长|团(总支|支部|委)副?书记|大队辅导员|大队总辅导员" + "|工会.?主席|[校园]长助理|(处|室|部|办)负责人");
    private static final Pattern HEADS = Pattern.compile("[校园]长|书记");

    /** «副校长兼教务主任» is a leader, «班主任、政教副主任» mid-level. */
    public static Rank of(String post) {
        String named = BELOW.matcher(post.replaceAll("\\s", "")).replaceAll("");
        String asMiddle = MID_LEVEL.matcher(named).replaceAll("");
        if (HEADS.matcher(asMiddle).find()) {
            return LEADER;
        }
        return asMiddle.equals(named) ? OTHER : MIDDLE;
    }
}
