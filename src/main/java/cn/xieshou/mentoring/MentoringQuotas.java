package cn.xieshou.mentoring;

import cn.xieshou.calendar.Term;
import cn.xieshou.directory.Teacher;
import cn.xieshou.mentoring.MentoringTables.As;
import cn.xieshou.mentoring.MentoringTables.Criterion;
import cn.xieshou.mentoring.MentoringTables.Size;
import cn.xieshou.mentoring.MentoringTables.Verdict;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.quota.Basis;
import cn.xieshou.quota.QuotaSource;
import cn.xieshou.register.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** mentors and apprentices of a school year; Q-19: who became a backbone teacher while the pairing ran. */
@Component
class MentoringQuotas implements QuotaSource {

    private final MentoringRepository years;
    private final MentorshipRepository table;
    private final Qualified qualified;
    private final MentoringTables tables;
    private final Guidance guidance;
    private final MetClauses met;
    private final BackboneTeachers backbone;

    MentoringQuotas(
            MentoringRepository years,
            MentorshipRepository table,
            Qualified qualified,
            MentoringTables tables,
            Guidance guidance,
            MetClauses met,
            BackboneTeachers backbone) {
        this.years = years;
        this.table = table;
        this.qualified = qualified;
        this.tables = tables;
        this.guidance = guidance;
        this.met = met;
        this.backbone = backbone;
    }

    @Override
    public Basis basis() {
        return Basis.MENTORING;
    }

    @Override
    public List<Answer> answers(Pairing pairing, Term term, ProgrammeYear programme) {
        MentoringKey key = new MentoringKey(pairing.id(), term.schoolYear().startYear());
        Demand demand = Demand.of(programme);
        List<Mentorship> all = years.ofPairing(pairing.id()).stream()
                .filter(year -> year.schoolYear() == key.schoolYear())
                .flatMap(year -> table.of(year.id()).stream())
                .toList();
        List<Mentorship> lasting = all.stream().filter(MentoringQuotas::counts).toList();
        String path = PageAddress.of("/mentorships", Map.of("year", key.schoolYear(), "q", pairing.id()));
        List<Answer> answers = new ArrayList<>();
        if (demand.apprentices() != null) {
            answers.add(apprentices(pairing, key, demand, demand.apprentices(), lasting, path));
        }
        if (demand.subjects() != null) {
            int subjects =
                    (int) lasting.stream().map(Mentorship::subject).distinct().count();
            Size size =
                    tables.size(Criterion.SUBJECTS, subjects, demand.subjects().least(), subjects);
            answers.add(new Answer(Demand.SUBJECTS, size.verdict() == Verdict.MET, size.reason(), path));
        }
        if (demand.days() != null) {
            answers.add(days(key, demand, all, path));
        }
        if (demand.backbone() != null) {
            answers.add(backbone.answer(pairing.id(), demand.backbone().least()));
        }
        return answers;
    }

    private static boolean counts(Mentorship one) {
        return one.beganOn() != null && one.state().lasts();
    }

    /** Each teacher who may be a mentor by the title is to have so many; apprentices in other pairings of the school count. */
    private Answer apprentices(
            Pairing pairing,
            MentoringKey key,
            Demand demand,
            ProgrammeQuota wanted,
            List<Mentorship> lasting,
            String path) {
        List<String> able = qualified.of(pairing.supportingSchool(), As.MENTOR, key, demand).stream()
                .map(Teacher::staffNumber)
                .toList();
        Map<String, Long> here =
                lasting.stream().collect(Collectors.groupingBy(Mentorship::mentor, Collectors.counting()));
        Map<String, Integer> elsewhere = table.elsewhere(able, key);
        long enough = able.stream()
                .filter(one -> here.getOrDefault(one, 0L) + elsewhere.getOrDefault(one, 0) >= wanted.least())
                .count();
        String words = "应当带徒的教师" + able.size() + "名，带徒够" + wanted.least() + "名的" + enough + "名";
        return new Answer(Demand.APPRENTICES, !able.isEmpty() && enough == able.size(), words, path);
    }

    private Answer days(MentoringKey key, Demand demand, List<Mentorship> all, String path) {
        Map<Long, List<GuidanceMonth>> months = guidance.months(
                all.stream()
                        .map(one -> new Guidance.Of(one, key.pairingId(), demand))
                        .toList(),
                key.year());
        Map<String, String> missing = all.stream()
                .filter(MentoringQuotas::counts)
                .collect(Collectors.toMap(
                        Mentorship::mentorName,
                        one -> Guidance.missing(months.getOrDefault(one.id(), List.of())),
                        (one, other) -> one.length() < other.length() ? other : one));
        String words = missing.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + one.getValue())
                .collect(Collectors.joining("；"));
        boolean enough = !missing.isEmpty() && words.isEmpty();
        return new Answer(Demand.DAYS, enough, said(missing.size(), words), path);
    }

    private static String said(int mentors, String words) {
        if (mentors == 0) {
            return "还没有师傅";
        }
        return mentors + "名师傅" + (words.isEmpty() ? "每月的天数都够" : "，天数不足：" + words);
    }

    @Override
    public Map<String, Map<String, Integer>> met(Term term, Condition expected) {
        return Map.of(
                Demand.APPRENTICES,
                met.apprentices(term, expected),
                Demand.GUIDANCE,
                met.guidance(term, expected),
                Demand.BACKBONE,
                met.backbone(term, expected));
    }

    @Override
    public String register(Term term, String programme) {
        return PageAddress.of("/mentorships", Map.of("year", term.schoolYear().startYear(), "programme", programme));
    }
}
