package cn.xieshou.rectification;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.quota.PairingQuotas;
import cn.xieshou.quota.Standing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is missing of a term's quotas may be demanded of a school (R-EVA-2); which of the two it is for, whoever demands says. */
@Component
class QuotaDemands implements DemandOrigin {

    private static final Pattern TERM = Pattern.compile("(\\d{4})-([12])");
    private static final Set<QuotaPeriod> TERMLY = EnumSet.of(QuotaPeriod.TERM, QuotaPeriod.TERM_SUBJECT);
    private static final int MOST = 20;

    private final PairingQuotas quotas;
    private final SchoolCalendar calendar;
    private final Clock clock;

    QuotaDemands(PairingQuotas quotas, SchoolCalendar calendar, Clock clock) {
        this.quotas = quotas;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public DemandSource source() {
        return DemandSource.QUOTA;
    }

    @Override
    public Optional<Said> of(Pairing pairing, String sourceId) {
        return term(sourceId).flatMap(term -> said(pairing, term));
    }

    /** What was wanted in a term that has not begun is not missing. */
    private Optional<Term> term(String sourceId) {
        Matcher matcher = TERM.matcher(sourceId);
        return matcher.matches()
                ? AddressNumber.year(matcher.group(1)).flatMap(year -> term(year, matcher.group(2)))
                : Optional.empty();
    }

    private Optional<Term> term(SchoolYear year, String number) {
        return calendar.terms(year).stream()
                .filter(term -> String.valueOf(term.number()).equals(number))
                .filter(term -> !term.firstDay().isAfter(LocalDate.now(clock)))
                .findFirst();
    }

    private Optional<Said> said(Pairing pairing, Term term) {
        List<String> missing = quotas.of(pairing, term).stream()
                .flatMap(part -> part.standings().stream())
                .filter(one -> TERMLY.contains(one.need().per()) && !one.met())
                .map(QuotaDemands::sentence)
                .toList();
        String facts = Term.label(term.schoolYear(), term.number()) + "帮扶指标，统计到"
                + ChineseDates.date(LocalDate.now(clock)) + "：" + missing.size() + "项没有达到";
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said(
                        facts,
                        missing.stream().limit(MOST).toList(),
                        null,
                        PairingTab.YEARS.path(pairing.id()) + "#quotas"));
    }

    /** «语文说课：要求不少于2次，完成1次，还差1次» */
    private static String sentence(Standing one) {
        return one.label() + "：要求" + one.need().amount() + "，完成" + one.amount()
                + one.need().unit() + "，" + one.state();
    }
}
