package cn.xieshou.commendation.process;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CandidateState;
import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.commendation.Commendations;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.commendation.Listing;
import cn.xieshou.directory.Directory;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of commendation have in common. */
@Component
class CommendationView {

    private final Commendations commendations;
    private final CommendationMatter matter;
    private final Listing listing;
    private final Directory directory;

    CommendationView(Commendations commendations, CommendationMatter matter, Listing listing, Directory directory) {
        this.commendations = commendations;
        this.matter = matter;
        this.listing = listing;
        this.directory = directory;
    }

    Commendation of(TaskRef task) {
        return commendations.get(CommendationCase.key(task));
    }

    List<AboutRecord> about(TaskRef task) {
        Commendation one = of(task);
        return List.of(new AboutRecord(matter.title(one) + "（" + one.id() + "）", one.path(), task.processInstanceId()));
    }

    Map<String, Object> head(Commendation one) {
        ProgrammeYear rules = commendations.rules(one);
        Map<String, Object> form = new HashMap<>();
        form.put("round", matter.title(one));
        form.put(
                "limits",
                "支援、受援学校各" + HonourKind.SUPPORTING.limit(rules) + "所，各类个人" + HonourKind.TEACHER.limit(rules) + "名");
        return form;
    }

    String title(Candidate one) {
        return one.title(directory.schoolName(one.school()));
    }

    /** What the records say, and what the section decided otherwise. */
    static String why(Candidate one) {
        String data = one.deeds() + "\n" + (one.proposed() ? "建议：" : "没有建议：") + one.proposedReason();
        String section = one.sectionReason();
        return section == null ? data : data + "\n" + (one.proposed() ? "股室意见：" : "股室增补：") + section;
    }

    /** One in a line, with why where it is known. */
    String lines(String round, CandidateState state) {
        List<Candidate> all = listing.in(round, state);
        directory.readNames(all.stream().map(Candidate::school).distinct().toList());
        return all.stream()
                .map(one -> title(one) + "——" + (one.struckReason() == null ? reason(one) : one.struckReason()))
                .collect(Collectors.joining("\n"));
    }

    private static String reason(Candidate one) {
        return one.sectionReason() == null ? one.proposedReason() : "股室增补：" + one.sectionReason();
    }
}
