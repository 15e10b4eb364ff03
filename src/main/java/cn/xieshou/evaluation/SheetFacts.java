package cn.xieshou.evaluation;

import cn.xieshou.calendar.Term;
import cn.xieshou.donation.Donation;
import cn.xieshou.donation.Donations;
import cn.xieshou.evaluation.SheetLine.Kind;
import cn.xieshou.ledger.PlannedMonths;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.quota.ElsewhereAnswers;
import cn.xieshou.quota.PairingQuotas;
import cn.xieshou.quota.QuotaAddress;
import cn.xieshou.quota.QuotaRules;
import cn.xieshou.quota.Standing;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a pairing's term without asking anybody (R-EVA-1): quotas, the other features' answers, the plan, donations. */
@Component
class SheetFacts {

    private static final Set<QuotaPeriod> TERMLY = EnumSet.of(QuotaPeriod.TERM, QuotaPeriod.TERM_SUBJECT);
    private static final Set<QuotaPeriod> LONGER = EnumSet.of(QuotaPeriod.THREE_YEARS, QuotaPeriod.PROGRAMME);
    private static final int LONGEST_LABEL = 200;
    static final int LONGEST_DONE = 500;

    private final PairingQuotas quotas;
    private final ElsewhereAnswers elsewhere;
    private final QuotaRules rules;
    private final PlannedMonths plan;
    private final Donations donations;

    SheetFacts(
            PairingQuotas quotas,
            ElsewhereAnswers elsewhere,
            QuotaRules rules,
            PlannedMonths plan,
            Donations donations) {
        this.quotas = quotas;
        this.elsewhere = elsewhere;
        this.rules = rules;
        this.plan = plan;
        this.donations = donations;
    }

    List<SheetLine> lines(Pairing pairing, Term term, LocalDate cutoff) {
        return Stream.of(
                        quotas(pairing, term, cutoff),
                        exchange(pairing, term),
                        plan(pairing, term, cutoff),
                        Stream.of(donations(pairing, term.firstDay(), cutoff, "本学期")))
                .flatMap(lines -> lines)
                .toList();
    }

    /** What is wanted in more than a school year, as it stands when that time is over. */
    List<SheetLine> longer(Pairing pairing, Term last, LocalDate cutoff) {
        Stream<SheetLine> counted = quotas.upTo(pairing, last, cutoff).stream()
                .flatMap(part -> part.standings().stream())
                .filter(one -> LONGER.contains(one.need().per()))
                .map(one -> quota(pairing, last, one, one.met()));
        Stream<SheetLine> answered = elsewhere.of(pairing, last).stream()
                .filter(one -> LONGER.contains(per(one.answer().measure())))
                .map(one -> exchange(one, one.answer().met()));
        return Stream.concat(counted, answered).toList();
    }

    private Stream<SheetLine> quotas(Pairing pairing, Term term, LocalDate cutoff) {
        return quotas.upTo(pairing, term, cutoff).stream()
                .flatMap(part -> part.standings().stream())
                .map(one -> quota(pairing, term, one, judged(one.need().per(), term, one.met())));
    }

    private static SheetLine quota(Pairing pairing, Term term, Standing one, @Nullable Boolean met) {
        return SheetLine.of(
                Kind.QUOTA,
                one.label(),
                one.need().amount(),
                "完成" + one.amount() + one.need().unit()
                        + (one.notCounted().isEmpty() ? "" : "（" + one.notCounted() + "，未计入）"),
                met,
                QuotaAddress.activities(
                        pairing.id(),
                        one.need().measure().key(),
                        term,
                        one.count().subject()));
    }

    private Stream<SheetLine> exchange(Pairing pairing, Term term) {
        return elsewhere.of(pairing, term).stream()
                .map(one -> exchange(
                        one,
                        judged(per(one.answer().measure()), term, one.answer().met())));
    }

    private static SheetLine exchange(ElsewhereAnswers.Labelled one, @Nullable Boolean met) {
        return SheetLine.of(
                Kind.EXCHANGE,
                one.label(),
                "",
                shortened(one.answer().words(), LONGEST_DONE),
                met,
                one.answer().path());
    }

    private static QuotaPeriod per(String measure) {
        return QuotaClause.measure(measure).map(QuotaClause.Measure::per).orElse(QuotaPeriod.TERM);
    }

    /** What is wanted in a longer time is missing only when that time is over; what is done early counts early. */
    static @Nullable Boolean judged(QuotaPeriod per, Term term, @Nullable Boolean met) {
        if (met == null || met || TERMLY.contains(per)) {
            return met;
        }
        boolean later = LONGER.contains(per) || term.number() == 1;
        return later ? null : met;
    }

    private Stream<SheetLine> plan(Pairing pairing, Term term, LocalDate cutoff) {
        int year = term.schoolYear().startYear();
        return plan.upTo(pairing.id(), year, cutoff).stream()
                .filter(one -> within(term, one.row().month()))
                .map(one -> planned(one, "/plans/" + pairing.id() + "/" + year));
    }

    /** What other features record stands among their own lines: nobody writes it into the ledger once more. */
    private SheetLine planned(PlannedMonths.Planned one, String path) {
        boolean elsewhere =
                !one.row().quotas().isEmpty() && one.row().quotas().stream().noneMatch(this::inLedger);
        return SheetLine.of(
                Kind.PLAN,
                shortened(one.row().month() + "月：" + one.row().activity(), LONGEST_LABEL),
                one.row().times() + "次",
                elsewhere ? "见支教、挂职、师徒各项" : "登记" + one.times() + "次",
                elsewhere ? null : (Boolean) one.isKept(),
                path);
    }

    private boolean inLedger(String clause) {
        return QuotaClause.of(clause).stream()
                .flatMap(one -> one.measures().stream())
                .anyMatch(measure -> rules.of(measure).fromLedger());
    }

    private static boolean within(Term term, int month) {
        return Stream.iterate(YearMonth.from(term.firstDay()), one -> one.plusMonths(1))
                .takeWhile(one -> !one.isAfter(YearMonth.from(term.lastDay())))
                .anyMatch(one -> one.getMonthValue() == month);
    }

    /** @param time what people call the time from that day on: «本学期» */
    SheetLine donations(Pairing pairing, LocalDate from, LocalDate cutoff, String time) {
        List<Donation> given = donations.acknowledged(pairing.id()).stream()
                .filter(one -> !one.givenOn().isBefore(from) && !one.givenOn().isAfter(cutoff))
                .toList();
        String words = given.isEmpty()
                ? time + "没有签收的捐赠和借用"
                : "签收" + given.size() + "项："
                        + String.join(
                                "、",
                                given.stream()
                                        .map(one -> one.item() + one.counted())
                                        .toList());
        String path = PageAddress.of(
                "/donations",
                Map.of("q", pairing.id(), "year", SchoolYear.of(from).startYear()));
        return SheetLine.of(Kind.OTHER, "捐赠和借用", "", shortened(words, LONGEST_DONE), null, path);
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
