package cn.xieshou.matter;

/**
 * What somebody did in a matter, with the words of its sentence in the trail. In a pattern {@code {step}} stands for the
 * step's name and {@code {detail}} for the line's detail, mostly another person.
 */
public enum Act {
    /** Something began without anybody's form, for example a pairing registered from the roster. */
    STARTED("启动", "说明"),
    DRAFTED("起草", "说明"),
    SUBMITTED("提交", "说明"),
    /** After a return or a taking back. */
    RESUBMITTED("重新提交", "说明"),
    AGREED("同意", "意见"),
    SIGNED("签署", "意见"),
    COUNTERSIGNED("会签", "意见"),
    CONFIRMED("确认", "意见"),
    RETURNED("退回", "退回意见"),
    /** Handed in again as it was when it was sent back. */
    LEFT_UNCHANGED("说明没有改动的理由", "理由"),
    REFUSED("不同意", "理由"),
    WITHDRAWN("撤回", "原因"),
    DECIDED("决定", "理由"),
    /** The office decided otherwise than proposed (R-REG-3). */
    OVERRODE("改定", "理由"),
    APPROVED("批准", "意见"),
    NUMBERED("编号", "说明"),
    NAMED("确定", "说明"),
    FILED("备案", "说明"),
    PUBLISHED("公示", "说明"),
    /** Something that came in from outside, for example an objection. */
    RECORDED("登记", "说明"),
    /** What another gave, sent or lent. */
    RECEIVED("签收", "说明"),
    GAVE_BACK("归还", "说明"),
    /** What was decided together. */
    CARRIED_OUT("落实", "结果"),
    READ("阅知", "答复"),
    DISPUTED("对{step}提出异议", "异议"),
    /** By the calendar: whoever was asked said nothing in time. */
    UNANSWERED("在期限内没有核对{step}，视为知悉", "说明"),
    ASSESSED("考核", "评语"),
    /** By the system: what nobody did in time, or did not do well, is with the next above. */
    ESCALATED("上报", "说明"),
    /** What was in effect is not any more. */
    LIFTED("解除", "理由"),
    /** Files with a submission. */
    ATTACHED("办理“{step}”时附上{detail}", "说明"),
    /** Into a person's file. */
    ARCHIVED("归档", "说明"),
    ENDED("结束", "说明"),
    /** A pairing, before its cycle was over. */
    DISSOLVED("提前终止", "理由"),
    /** A matter of a pairing that was not waited for any longer; the pairing goes on. */
    STOPPED("终止办理", "理由"),
    EXTENDED("将{step}延期至{detail}", "理由"),
    EXEMPTED("同意{step}免报", "理由"),
    HANDED_OVER("将“{step}”转由{detail}办理", "原因"),
    /** By the system: who had it may not act at the step any more. */
    REASSIGNED("将“{step}”改由{detail}办理", "原因"),
    ASKED("就“{step}”征求{detail}的意见", "问题"),
    ANSWERED("就“{step}”答复了{detail}", "答复"),
    UNASKED("收回了就“{step}”向{detail}的征询", "说明"),
    ASKED_TO_SIGN("就“{step}”请{detail}加签", "事由"),
    CO_SIGNED("就“{step}”加签{detail}", "意见"),
    /** Said what one thinks and passed the step on to a colleague, who decides. */
    SIGNED_ON("就“{step}”签注{detail}接着办理", "意见"),
    COPIED("将本事项抄送{detail}", "附言"),
    /** A personal link for somebody without an account. */
    INVITED("向{detail}发出填写“{step}”的个人链接", "说明"),
    UNINVITED("撤回了{detail}填写“{step}”的个人链接", "说明"),
    /** By the system: somebody without an account gave their own word. */
    HEARD("收到{detail}通过个人链接填写的“{step}”", "说明"),
    URGED("催办“{step}”（现由{detail}办理）", "附言"),
    DEPUTISED("的“{step}”在代理期内由{detail}代办", "说明"),
    DEPUTY_ENDED("的代理期结束，“{step}”由{detail}交回", "说明");

    private final String words;
    private final String opinionLabel;

    Act(String words, String opinionLabel) {
        this.words = words;
        this.opinionLabel = opinionLabel;
    }

    /** The word for lists: «签署»; of acts with a pattern a short name. */
    public String label() {
        return switch (this) {
            case HANDED_OVER -> "转办";
            case REASSIGNED -> "改派";
            case ASKED -> "征询意见";
            case ANSWERED -> "答复";
            case UNASKED -> "收回征询";
            case ASKED_TO_SIGN -> "请求加签";
            case CO_SIGNED -> "加签";
            case SIGNED_ON -> "签注转办";
            case COPIED -> "抄送";
            case DISPUTED -> "提出异议";
            case UNANSWERED -> "视为知悉";
            case ATTACHED -> "附件";
            case INVITED -> "发个人链接";
            case UNINVITED -> "撤回个人链接";
            case HEARD -> "本人填写";
            case URGED -> "催办";
            case DEPUTISED -> "代理";
            case DEPUTY_ENDED -> "代理结束";
            case EXTENDED -> "延期";
            case EXEMPTED -> "免报";
            default -> words;
        };
    }

    /** What stands before the text that the person wrote: «意见», «退回意见», «原因». */
    String opinionLabel() {
        return opinionLabel;
    }

    /** The predicate of the sentence: «签署了《结对帮扶协议》», «在“审核协议”环节退回». */
    String predicate(String step, String detail) {
        if (words.contains("{")) {
            return words.replace("{step}", step).replace("{detail}", detail);
        }
        String extra = detail.isEmpty() ? "" : "（" + detail + "）";
        return onWhat(step) + extra;
    }

    private String onWhat(String step) {
        if (step.isEmpty()) {
            return words;
        }
        if (step.startsWith("《")) {
            return words + "了" + step;
        }
        if (step.startsWith(words) && step.length() > words.length()) {
            return words + "了《" + step.substring(words.length()) + "》";
        }
        return "在“" + step + "”环节" + words;
    }
}
