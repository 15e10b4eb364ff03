package cn.xieshou.preference;

/**
 * How somebody wants to be told. What is due within 24 hours comes at once whatever was chosen.
 *
 * @param atOnce whether what is theirs from now on comes by a mail of its own, else with the morning's digest
 * @param concerned whether the digest names what will soon be due in other people's hands of their school; what is late it always names
 */
public record NoticeChoice(boolean atOnce, boolean concerned) {

    static final NoticeChoice USUAL = new NoticeChoice(true, true);
}
