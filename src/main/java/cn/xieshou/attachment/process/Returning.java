package cn.xieshou.attachment.process;

import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;

/** What every form with «退回» has in common. */
final class Returning {

    private static final String RETURN = "return";

    private Returning() {}

    static boolean chosen(FormValues values) {
        return RETURN.equals(values.text("decision"));
    }

    /** @throws FormRefused if no reason is given */
    static String opinion(FormValues values) {
        String opinion = Text.clean(values.optionalText("opinion"));
        if (opinion.isEmpty()) {
            throw new FormRefused("opinion", "退回意见", "请写明需要修改的地方");
        }
        return opinion;
    }

    static String remark(FormValues values) {
        return Text.clean(values.optionalText("remark"));
    }
}
