package cn.xieshou.portal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The cases that the reader began or handed something in to, and for a school's people also those of the own school's others, by the
 * trail: what became of each, in whose hands it is and since when.
 */
@Component
class MineRegister implements Register<MineRow> {

    /** Of the filter of standings. */
    private static final String OPEN = "open";

    private final Directory directory;
    private final MatterWords words;
    private final LastYears years;
    private final WhereNow where;
    private final MineQuery cases;
    private final Matters matters;

    MineRegister(
            Directory directory, MatterWords words, LastYears years, WhereNow where, MineQuery cases, Matters matters) {
        this.directory = directory;
        this.words = words;
        this.years = years;
        this.where = where;
        this.cases = cases;
        this.matters = matters;
    }

    @Override
    public String path() {
        return "/mine";
    }

    @Override
    public String title() {
        return "我发起的";
    }

    @Override
    public List<Filter> filters(String account) {
        List<Choice> others = school(account).isEmpty()
                ? List.of()
                : List.of(new Choice("me", "本人提交的"), new Choice("school", "本校其他人提交的"));
        return List.of(
                standing(),
                Filter.choice(
                        "by", "提交人", "全部", others, by -> Condition.of(by.equals("me") ? "l.own = 1" : "l.own = 0")),
                words.process("pi.PROC_DEF_KEY_"),
                years.filter("l.at"),
                Filter.text("q", "事项、内容或流程", this::saying));
    }

    /** «状态» */
    private static Filter standing() {
        return Filter.choice(
                        "state",
                        "状态",
                        "全部",
                        List.of(new Choice(OPEN, "进行中"), new Choice("over", "已结束")),
                        state -> MineQuery.standing(state.equals(OPEN)))
                .withCounts();
    }

    @Override
    public List<Column<MineRow>> columns() {
        return MineColumns.all();
    }

    @Override
    public RowQuery<MineRow> query(String account, Asked asked) {
        return cases.all(account);
    }

    @Override
    public List<MineRow> complete(List<MineRow> rows) {
        WhereNow.Now now =
                where.of(rows.stream().filter(MineRow::open).map(MineRow::place).toList());
        return MineRow.named(rows, matters).stream().map(row -> row.at(now)).toList();
    }

    private Condition saying(String typed) {
        return words.called("l.matter_key", typed)
                .or(Likeness.written("l.step", "subject", typed))
                .or(words.processCalled("pi.PROC_DEF_ID_", typed));
    }

    private Optional<String> school(String account) {
        return directory.person(account).map(Person::school).map(Objects::toString);
    }
}
