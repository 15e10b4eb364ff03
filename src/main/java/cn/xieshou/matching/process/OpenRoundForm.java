package cn.xieshou.matching.process;

import static cn.xieshou.workflow.Fact.PROGRAMME;
import static cn.xieshou.workflow.Fact.ROUND_ID;
import static cn.xieshou.workflow.Fact.SCHOOL_YEAR;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolNames;
import cn.xieshou.directory.Setting;
import cn.xieshou.matching.Round;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.programme.Programmes;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.StartForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The office opens a round: programme, schools of both sides, how long the survey runs. */
@Component
class OpenRoundForm implements StartForm {

    private final Rounds rounds;
    private final Directory directory;
    private final Programmes programmes;
    private final Trail trail;
    private final Clock clock;

    OpenRoundForm(Rounds rounds, Directory directory, Programmes programmes, Trail trail, Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "open-round";
    }

    @Override
    public boolean mayStart(String account) {
        return directory
                .person(account)
                .map(person -> person.role() == Role.OFFICE)
                .orElse(false);
    }

    @Override
    public Map<String, Object> show(String account) {
        return Map.of(
                "programmes",
                programmes.all().stream()
                        .map(programme -> option(programme.code(), programme.name()))
                        .toList(),
                "ruralSchools",
                schools(Setting.RURAL),
                "urbanSchools",
                schools(Setting.URBAN),
                "maxPartners",
                2);
    }

    @Override
    public Started submit(String account, FormValues values) {
        LocalDate until = values.date("surveyUntil");
        if (!until.isAfter(LocalDate.now(clock))) {
            throw new FormRefused("surveyUntil", "调研截止日期", "请填写今天以后的日期");
        }
        refuseOtherProgrammes("recipients", "受援学校", values);
        refuseOtherProgrammes("supporting", "支援学校", values);
        Round round = rounds.open(
                new Rounds.Opening(
                        values.text("programme"),
                        values.text("title"),
                        until,
                        values.integer("maxPartners"),
                        values.choices("recipients"),
                        values.choices("supporting")),
                account);
        trail.add(round.id(), account, Act.STARTED, "《" + round.title() + "》", null);
        return new Started(
                round.id(),
                Map.ofEntries(
                        ROUND_ID.is(round.id()), PROGRAMME.is(round.programme()), SCHOOL_YEAR.is(round.schoolYear())));
    }

    private List<Map<String, String>> schools(Setting setting) {
        List<School> all = directory.schools();
        Map<String, String> names = SchoolNames.toldApart(all);
        return all.stream()
                .filter(school -> school.setting() == setting)
                .map(school -> option(
                        school.code(),
                        names.get(school.code()) + "（" + school.level().label() + "）"))
                .toList();
    }

    private void refuseOtherProgrammes(String field, String label, FormValues values) {
        List<String> chosen = values.choices(field);
        String others = directory.schools().stream()
                .filter(school -> chosen.contains(school.code()))
                .filter(school ->
                        school.programme() != null && !school.programme().equals(values.text("programme")))
                .map(School::name)
                .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            throw new FormRefused(field, label, others + "不参加这个帮扶项目，请去掉或换项目");
        }
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
