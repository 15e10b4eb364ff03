package cn.xieshou.pairing;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.MayBeAbsent;
import org.jspecify.annotations.Nullable;

/** The office's decision not to wait for a matter any longer, as it was typed. */
public record TypedStop(
        @Nullable String reason, @MayBeAbsent @Nullable String confirmed) {

    /** Characters that a reason may have. */
    public static final int LONGEST = 500;

    public static final TypedStop BLANK = new TypedStop("", null);

    /** The reason without blanks around it; what is wrong is gathered. */
    String check(TypedFields fields) {
        fields.ticked("confirmed", "确认", confirmed, "请看过上面各项后勾选确认");
        return fields.required("reason", "理由", reason, LONGEST, "请写明为什么不再等待，例如何人何时起不再办理");
    }
}
