package cn.xieshou.evaluation;

import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.Figure;
import cn.xieshou.summary.FigureSource;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What both terms of a school year were judged, for the yearly summaries of both schools (R-SUM-1). */
@Component
@Order(50)
@Transactional(readOnly = true)
class EvaluationFigures implements FigureSource {

    private static final String SOURCE = "学期评估，归口股室已评定";
    private static final List<String> TERMS = List.of("第一学期", "第二学期");

    private final EvaluationRepository table;

    EvaluationFigures(EvaluationRepository table) {
        this.table = table;
    }

    @Override
    public List<Figure> of(Pairing pairing, SchoolYear year, Side side) {
        List<Evaluation> all = table.ofPairing(pairing.id());
        return List.of(figure(pairing, year, 1, all), figure(pairing, year, 2, all));
    }

    private static Figure figure(Pairing pairing, SchoolYear year, int term, List<Evaluation> all) {
        String name = TERMS.get(term - 1) + "评估等次";
        Optional<Evaluation> decided = all.stream()
                .filter(one -> one.schoolYear() == year.startYear() && one.term() == term)
                .filter(one -> one.state().decided())
                .findFirst();
        return decided.map(one -> Figure.of(name, words(one), 1, "/evaluations/" + one.id(), SOURCE))
                .orElseGet(() -> Figure.of(name, "还没有评定", 0, register(pairing, year, term), SOURCE));
    }

    /** «良好，平均分86分» */
    private static String words(Evaluation one) {
        BigDecimal average = one.average();
        String points =
                average == null ? "" : "，平均分" + average.stripTrailingZeros().toPlainString() + "分";
        return Grade.valueOf(String.valueOf(one.grade())).label() + points;
    }

    private static String register(Pairing pairing, SchoolYear year, int term) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("year", year.startYear());
        asked.put("term", term);
        asked.put("q", pairing.id());
        return PageAddress.of("/evaluations", asked);
    }
}
