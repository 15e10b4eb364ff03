package cn.xieshou.meeting.web;

import cn.xieshou.ledger.Activity;
import cn.xieshou.meeting.Decision;
import cn.xieshou.meeting.FollowUps;
import cn.xieshou.meeting.MeetingPaper;
import cn.xieshou.meeting.Meetings;
import cn.xieshou.meeting.TypedMeeting;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what a joint meeting was about and what it decided (R-ACT-1), and its minutes as a paper. */
@Controller
class MeetingController {

    private static final String ONE = "/activities/{id}/minutes";

    private final Meetings meetings;
    private final FollowUps followUps;
    private final MeetingAccess access;
    private final DecisionLines lines;
    private final Pairings pairings;
    private final MeetingPaper paper;
    private final Papers papers;

    MeetingController(
            Meetings meetings,
            FollowUps followUps,
            MeetingAccess access,
            DecisionLines lines,
            Pairings pairings,
            MeetingPaper paper,
            Papers papers) {
        this.meetings = meetings;
        this.followUps = followUps;
        this.access = access;
        this.lines = lines;
        this.pairings = pairings;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping(ONE)
    String open(@PathVariable String id, Principal reader, Model model) {
        Activity activity = access.writing(id, reader.getName());
        TypedMeeting typed = meetings.find(meetings.original(activity).id())
                .map(one -> TypedMeeting.of(one.agenda(), one.minutes()))
                .orElseGet(() -> TypedMeeting.of("", ""));
        return form(activity, typed, Map.of(), model);
    }

    @PostMapping(ONE)
    String write(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Activity activity = access.writing(id, reader.getName());
        IncompleteForm.require(sent.keySet(), TypedMeeting.FIELDS);
        TypedMeeting typed = TypedMeeting.of(sent);
        try {
            meetings.write(meetings.original(activity).id(), typed, reader.getName());
            redirect.addFlashAttribute("notice", "会议记录已保存；新的议定事项已送责任学校落实。");
            return "redirect:/activities/" + activity.id();
        } catch (FormRefused refused) {
            return form(activity, typed, refused.reasons(), model);
        }
    }

    @PostMapping(ONE + "/{decision}/withdraw")
    String withdraw(
            @PathVariable String id, @PathVariable String decision, Principal reader, RedirectAttributes redirect) {
        Activity activity = access.writing(id, reader.getName());
        long original = meetings.original(activity).id();
        Decision one = followUps
                .find(AddressNumber.key(decision))
                .filter(found -> found.activity() == original)
                .orElseThrow(NotThere::new);
        try {
            followUps.withdraw(one.id(), reader.getName());
            redirect.addFlashAttribute("notice", "已撤销这项议定事项。");
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
        }
        return "redirect:/activities/" + activity.id();
    }

    @GetMapping(ONE + "." + Papers.FORMATS)
    @RecordsExport("联席会议纪要")
    ResponseEntity<byte[]> minutes(@PathVariable String id, @PathVariable String format, Principal reader) {
        Activity activity = access.visible(id, reader.getName());
        if (meetings.find(meetings.original(activity).id()).isEmpty()) {
            throw new NotThere();
        }
        return papers.answer(paper, paper.values(activity), "联席会议纪要 " + activity.heldOn(), format);
    }

    private String form(Activity activity, TypedMeeting typed, Map<String, String> problems, Model model) {
        Pairing pairing = pairings.get(activity.pairingId());
        long original = meetings.original(activity).id();
        model.addAttribute("activity", activity);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("schools", lines.schools(pairing));
        model.addAttribute("decisions", lines.of(pairing, meetings.decisions(original)));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "meeting/form";
    }
}
