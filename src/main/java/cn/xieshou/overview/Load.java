package cn.xieshou.overview;

import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.overview.Figures.Figure;
import cn.xieshou.overview.Figures.Line;
import cn.xieshou.pairing.Stage;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Tally;
import cn.xieshou.register.Tally.Group;
import cn.xieshou.secondment.Direction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the supporting schools carry: the schools they help, the teachers they send, the cadres they take in. */
@Component
class Load {

    private static final int MOST = 15;
    private static final String SCHOOL = "p.supporting_school";

    private final Lists lists;

    private final SchoolChoices schools;

    Load(Lists lists, SchoolChoices schools) {
        this.lists = lists;
        this.schools = schools;
    }

    /** The schools that help most, with their teachers of the year and their cadres of the term that the lists are asked for. */
    Figures of(String account, Asked secondments, Asked attachments) {
        Asked running = lists.asked(Lists.PAIRINGS, account, Map.of("stage", Stage.IMPLEMENTATION.name()));
        Asked sent = secondments.changed("direction", Direction.SUPPORT.name());
        List<Group> helping =
                lists.tally(account, running, Condition.ANY, MOST, SCHOOL).groups();
        List<String> codes = helping.stream().map(group -> group.keys().get(0)).toList();
        Map<String, String> names = schools.names(codes);
        Map<String, Integer> teachers = of(account, sent, codes);
        Map<String, Integer> terms = of(account, attachments, codes);
        return new Figures(
                "支援学校",
                List.of("结对（实施中）", "支教教师（含选派中）", "接收挂职的结对"),
                helping.stream()
                        .map(group -> line(group, names, running, sent, teachers, attachments, terms))
                        .toList());
    }

    private static Line line(
            Group group,
            Map<String, String> names,
            Asked running,
            Asked sent,
            Map<String, Integer> teachers,
            Asked attachments,
            Map<String, Integer> terms) {
        String code = group.keys().get(0);
        return new Line(
                names.getOrDefault(code, code),
                "/schools/" + code,
                List.of(
                        Figure.of(group.of(""), running.with("supporting", code)),
                        Figure.of(teachers.getOrDefault(code, 0), sent.with("supporting", code)),
                        Figure.of(terms.getOrDefault(code, 0), attachments.with("supporting", code))));
    }

    private Map<String, Integer> of(String account, Asked asked, List<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Tally tally =
                lists.tally(account, asked, Condition.of(SCHOOL + " in (:loaded)", "loaded", codes), MOST, SCHOOL);
        return tally.groups().stream()
                .collect(Collectors.toMap(group -> group.keys().get(0), group -> group.of("")));
    }
}
