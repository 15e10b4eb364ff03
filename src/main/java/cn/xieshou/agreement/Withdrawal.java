package cn.xieshou.agreement;

/** What came of a drafter's wish to take the text back (撤回). */
public enum Withdrawal {
    DONE("已撤回，可以继续修改"),
    NOT_THE_DRAFTER("只有起草人可以撤回"),
    ALREADY_ACTED("下一位已经办理，不能撤回；如需修改，请联系对方退回"),
    NOTHING_SUBMITTED("当前没有可撤回的文本");

    private final String label;

    Withdrawal(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
