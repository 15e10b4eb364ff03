package cn.xieshou.overview;

import cn.xieshou.annualplan.PlanFilter;
import cn.xieshou.annualplan.PlanRegister;
import cn.xieshou.overview.Figures.Figure;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a school year stands, for those who oversee it: as far as the reader sees pairings. */
@Service
@Transactional(readOnly = true)
class Overview {

    private final Lists lists;
    private final Hands hands;
    private final Rankings rankings;
    private final Load load;
    private final YearsCompared compared;
    private final GradeFigures grades;

    Overview(Lists lists, Hands hands, Rankings rankings, Load load, YearsCompared compared, GradeFigures grades) {
        this.lists = lists;
        this.hands = hands;
        this.rankings = rankings;
        this.load = load;
        this.compared = compared;
        this.grades = grades;
    }

    /**
     * The page.
     *
     * @param year «2026—2027学年»
     * @param years to choose from
     * @param plans how many plans there are; filed; late
     */
    record Shown(
            String year,
            String chosen,
            List<Choice> years,
            Figure plans,
            Figure filed,
            Figure late,
            Figures levels,
            Figures townships,
            Figures hands,
            Figures schools,
            List<Rankings.Late> longest,
            Figures load,
            String term,
            Figures compared,
            Figures terms,
            Figures gradeTerms,
            Figures gradeLevels,
            Figures gradeGaps) {}

    /** @param typed the year of the address, of whatever it is; the one for which plans are made now if it is none that has any */
    Shown of(String account, String typed) {
        Asked plans = lists.asked(Lists.PLANS, account, Map.of("year", typed));
        SchoolYear year = PlanRegister.year(plans);
        Asked secondments = lists.asked(Lists.SECONDMENTS, account, Map.of("year", String.valueOf(year.startYear())));
        Asked attachments = lists.asked(Lists.ATTACHMENTS, account, Map.of());
        PlanFigures figures =
                new PlanFigures(lists.tally(account, plans, "state", PairingRows.LEVEL, PairingRows.TOWNSHIP));
        GradeFigures.OfYear judged = grades.of(account, String.valueOf(year.startYear()));
        return new Shown(
                year.label(),
                plans.value("year"),
                plans.filter("year").choices(),
                figures.all(""),
                figures.all(PlanFilter.FILED.name()),
                figures.all(PlanFilter.LATE.name()),
                figures.byLevel(),
                figures.byTownship(),
                hands.of(account, year, plans, secondments),
                rankings.schools(account, year, plans),
                rankings.plans(account, year),
                load.of(account, secondments, attachments),
                label(attachments),
                compared.years(account, plans, secondments),
                compared.terms(account, attachments),
                grades.terms(account),
                grades.levels(judged),
                grades.gaps(judged));
    }

    private static String label(Asked attachments) {
        return attachments.filter("term").choices().stream()
                .filter(term -> term.value().equals(attachments.value("term")))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }
}
