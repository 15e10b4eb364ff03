package cn.xieshou.donation;

import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a donation or a loan as typed; everything that is wrong is said at once, at its field. */
@Component
class DonationReading {

    static final int LONGEST_ITEM = 60;
    static final int LONGEST_UNIT = 10;
    static final int LONGEST_DONOR = 60;
    static final int LONGEST_REMARK = 500;

    static final BigDecimal LEAST = new BigDecimal("0.01");
    static final BigDecimal MOST = new BigDecimal("999999999.99");

    /** Nobody lends for longer. */
    static final int YEARS = 10;

    private final Clock clock;

    DonationReading(Clock clock) {
        this.clock = clock;
    }

    /** @throws FormRefused with every reason */
    NewDonation read(Pairing pairing, TypedDonation typed) {
        TypedFields fields = new TypedFields();
        Optional<Manner> manner = fields.choice("manner", "捐赠还是借用", typed.manner(), Manner.class, "请选择捐赠还是借用");
        Optional<DonationKind> kind = fields.choice("kind", "类别", typed.kind(), DonationKind.class, "请选择类别");
        boolean money = kind.filter(one -> one == DonationKind.FUNDS).isPresent();
        boolean lent = manner.filter(one -> one == Manner.LENT).isPresent();
        if (money && lent) {
            fields.wrong("kind", "类别", "资金只能捐赠，不能借用");
        }
        String item = fields.required("item", "名称", typed.item(), LONGEST_ITEM);
        Optional<BigDecimal> amount =
                fields.hundredths("amount", "价值", typed.amount(), money ? LEAST : BigDecimal.ZERO, MOST);
        Optional<BigDecimal> quantity =
                money ? amount : fields.hundredths("quantity", "数量", typed.quantity(), LEAST, MOST);
        String unit =
                money ? DonationKind.YUAN : fields.required("unit", "单位", typed.unit(), LONGEST_UNIT, "请填写单位，例如册、台");
        String donor = fields.optional("donor", "出资单位", typed.donor(), LONGEST_DONOR);
        Optional<LocalDate> given = given(fields, pairing, typed.givenOn());
        LocalDate back = lent ? back(fields, given, typed.returnBy()) : null;
        String remark = fields.optional("remark", "说明", typed.remark(), LONGEST_REMARK);
        FormRefused.unless(fields);
        return new NewDonation(
                manner.orElseThrow(),
                kind.orElseThrow(),
                item,
                quantity.orElseThrow(),
                unit,
                amount.orElseThrow(),
                donor,
                given.orElseThrow(),
                back,
                remark);
    }

    private Optional<LocalDate> given(TypedFields fields, Pairing pairing, @Nullable String typed) {
        LocalDate today = LocalDate.now(clock);
        String outside = "须在" + ChineseDates.date(pairing.since()) + "结对之后、今天以前";
        return fields.day("givenOn", "日期", typed, pairing.since(), today, outside);
    }

    private static @Nullable LocalDate back(TypedFields fields, Optional<LocalDate> given, @Nullable String typed) {
        if (Text.isBlank(typed)) {
            fields.wrong("returnBy", "约定归还日期", "借用的请填写约定归还日期");
            return null;
        }
        LocalDate first = given.orElse(LocalDate.EPOCH).plusDays(1);
        return fields.day(
                        "returnBy",
                        "约定归还日期",
                        typed,
                        first,
                        given.isPresent() ? first.plusYears(YEARS) : LocalDate.MAX,
                        "须在借出日期之后，最长" + YEARS + "年")
                .orElse(null);
    }
}
