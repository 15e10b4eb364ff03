package cn.xieshou.portal.task;

import cn.xieshou.preference.UsualOpinions;
import cn.xieshou.workflow.form.FormPart;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.form.RowOrder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the buttons of a task page that decide nothing do to what was typed, and where the page goes on. */
@Component
class TypedChanges {

    private final UsualOpinions opinions;

    TypedChanges(UsualOpinions opinions) {
        this.opinions = opinions;
    }

    /**
     * What stands in the fields then.
     *
     * @param place the id of what to go on at, empty for the beginning
     */
    record TypedChange(Map<String, @Nullable Object> values, String place) {

        String fragment() {
            return place.isEmpty() ? "" : "#" + place;
        }
    }

    /** @param told gets what is said about it where it is kept, by the page's names for it */
    TypedChange of(OpenedForm form, FormAsSent sent, String account, Map<String, Object> told) {
        Optional<RowOrder> rows = sent.rows();
        if (rows.isPresent()) {
            ChangedRows changed = ChangedRows.of(form, sent.values(), rows.get());
            told.put("rowsTold", changed.told(rows.get()));
            return new TypedChange(changed.values(), changed.anchor(rows.get()));
        }
        if (sent.opinion().isPresent()) {
            OpinionOrder order = sent.opinion().get();
            return new TypedChange(withOpinion(form, sent, order, account, told), FormPart.id(order.field()));
        }
        if (sent.left().isPresent()) {
            return new TypedChange(sent.values(), FormPart.id(sent.left().get()));
        }
        told.put("notice", "草稿已保存，换一台电脑或手机也能接着填写。");
        return new TypedChange(sent.values(), "");
    }

    private Map<String, @Nullable Object> withOpinion(
            OpenedForm form, FormAsSent sent, OpinionOrder order, String account, Map<String, Object> told) {
        if (!order.id().isEmpty()) {
            return opinions.find(order.id(), account)
                    .map(text -> form.withOpinion(sent.values(), order.field(), text))
                    .orElse(sent.values());
        }
        Object written = form.opinions().contains(order.field()) ? sent.values().get(order.field()) : null;
        String refusal = opinions.add(account, String.valueOf(Objects.requireNonNullElse(written, "")));
        told.put(refusal.isEmpty() ? "notice" : "error", refusal.isEmpty() ? "已存为常用意见。" : refusal);
        return sent.values();
    }
}
