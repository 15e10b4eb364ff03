package cn.xieshou.shelf.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.directory.Subjects;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.shelf.Grades;
import cn.xieshou.shelf.MaterialKind;
import cn.xieshou.shelf.MaterialState;
import cn.xieshou.shelf.ShelfAccess;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the shelf may be narrowed down. */
@Component
class ShelfFilters {

    private static final List<Choice> KINDS =
            Choice.of(List.of(MaterialKind.values()), MaterialKind::name, MaterialKind::label);

    private static final List<Choice> STATES =
            Choice.of(List.of(MaterialState.SHOWN, MaterialState.WITHDRAWN), MaterialState::name, MaterialState::label);

    private static final List<Choice> RECOMMENDED = List.of(new Choice("yes", "教育局推荐"), new Choice("no", "其他资源"));

    private final ShelfAccess access;
    private final Directory directory;
    private final SchoolChoices schools;

    ShelfFilters(ShelfAccess access, Directory directory, SchoolChoices schools) {
        this.access = access;
        this.directory = directory;
        this.schools = schools;
    }

    List<Filter> of(String account) {
        return List.of(
                Filter.choice(
                                "kind",
                                "类型",
                                "全部类型",
                                KINDS,
                                kind -> Condition.of("m.kind = :kind" + kind, "kind" + kind, kind))
                        .withCounts(),
                Filter.choice(
                        "subject",
                        "学科",
                        "全部学科",
                        listed(Subjects.ALL),
                        subject -> Condition.of("m.subject = :subject", "subject", subject)),
                Filter.choice(
                        "grade",
                        "年级",
                        "全部年级",
                        listed(Grades.ALL),
                        grade -> Condition.of("m.grade = :grade", "grade", grade)),
                school(account),
                Filter.choice(
                        "recommended",
                        "推荐",
                        "全部",
                        RECOMMENDED,
                        yes -> Condition.of("m.recommended_at is " + (yes.equals("yes") ? "not null" : "null"))),
                Filter.choice("state", "状态", "全部状态", STATES, state -> Condition.of("m.state = :state", "state", state)),
                Filter.text("q", "资源名称、作者或学校", ShelfFilters::says));
    }

    private Filter school(String account) {
        Condition visible = access.visibleTo(account);
        List<Choice> all = schools.few(new Condition(
                "exists (select 1 from shelf_material m where m.school = s.code and (" + visible.sql() + "))",
                visible.values()));
        return Filter.choice("school", "提供学校", "全部学校", all, code -> Condition.of("m.school = :school", "school", code))
                .orOther(code -> code.isEmpty() ? null : new Choice(code, directory.schoolName(code)));
    }

    private static Condition says(String typed) {
        return SchoolsSought.named("m.school", typed).or(Likeness.any("sought", typed, "m.sought"));
    }

    private static List<Choice> listed(List<String> words) {
        return words.stream().map(word -> new Choice(word, word)).toList();
    }
}
