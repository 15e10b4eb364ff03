package cn.xieshou.overview;

import cn.xieshou.annualplan.PlanLateDays;
import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.LateDays;
import cn.xieshou.lateness.LateDays.Charged;
import cn.xieshou.overview.Figures.Figure;
import cn.xieshou.overview.Figures.Line;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Asked;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which plans of a school year took longest, and which schools had the days in their own hands. */
@Component
class Rankings {

    private static final int MOST = 10;
    private static final String MATTER = "plan/";

    private final LateDays days;
    private final PlanLateDays plans;
    private final PairingRows visible;
    private final Pairings pairings;
    private final SchoolChoices schools;

    Rankings(LateDays days, PlanLateDays plans, PairingRows visible, Pairings pairings, SchoolChoices schools) {
        this.days = days;
        this.plans = plans;
        this.visible = visible;
        this.pairings = pairings;
        this.schools = schools;
    }

    /** @param parts «受援学校10天、归口股室78天» */
    record Late(String title, String href, int days, String parts) {}

    /** The schools with the most days of delay in their own hands. */
    Figures schools(String account, SchoolYear year, Asked planList) {
        List<Charged> charged = days.bySchool(plans.of(year, visible.visibleTo(account)), MOST);
        Map<String, String> names =
                schools.names(charged.stream().map(Charged::who).toList());
        return new Figures(
                "学校",
                List.of("方案在手时逾期天数"),
                charged.stream()
                        .map(one -> new Line(
                                names.getOrDefault(one.who(), one.who()),
                                null,
                                List.of(Figure.of(one.days(), planList.with("school", one.who())))))
                        .toList());
    }

    /** The plans that were or are late for longest, whosever the days are. */
    List<Late> plans(String account, SchoolYear year) {
        Map<String, Map<Holder, Integer>> longest = days.byMatter(plans.of(year, visible.visibleTo(account)), MOST);
        Map<String, String> titles =
                pairings.titles(longest.keySet().stream().map(Rankings::pairing).toList());
        return longest.entrySet().stream()
                .map(one -> new Late(
                        titles.getOrDefault(pairing(one.getKey()), pairing(one.getKey())),
                        "/plans/" + one.getKey().substring(MATTER.length()),
                        one.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        one.getValue().entrySet().stream()
                                .map(part -> part.getKey().label() + part.getValue() + "天")
                                .collect(Collectors.joining("、"))))
                .toList();
    }

    /** «plan/P-2026-001/2026» */
    private static String pairing(String matter) {
        return matter.substring(MATTER.length(), matter.lastIndexOf('/'));
    }
}
