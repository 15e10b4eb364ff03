package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.VersionedDocument;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning a joint document, or a new version of one (R-PLN-4). */
@Controller
class NewJointDocumentController {

    private static final String NEW = "/joint-documents/new/{pairing}";
    private static final List<String> USUAL = List.of("教务处", "德育处", "教研室", "总务处", "办公室", "少先队（团委）", "工会");

    private final JointDocuments documents;
    private final JointDocumentAccess access;
    private final Pairings pairings;
    private final Worklist worklist;
    private final Clock clock;

    NewJointDocumentController(
            JointDocuments documents, JointDocumentAccess access, Pairings pairings, Worklist worklist, Clock clock) {
        this.documents = documents;
        this.access = access;
        this.pairings = pairings;
        this.worklist = worklist;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String open(@PathVariable("pairing") String id, TypedDocument typed, Principal reader, Model model) {
        return form(access.drafting(id, reader.getName()), typed, Map.of(), model);
    }

    @PostMapping(NEW)
    String begin(
            @PathVariable("pairing") String id,
            TypedDocument sent,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Pairing pairing = access.drafting(id, account);
        Side side = access.side(pairing, account).orElseThrow(NotThere::new);
        try {
            long version = documents.begin(pairing.id(), side, sent.subject(side, years()), account);
            redirect.addFlashAttribute("notice", "已开始起草。写好以后提交，两校校长先后同意即生效；没有写完可以随时离开，下次接着写。");
            return "redirect:" + where(pairing, version, account);
        } catch (FormRefused refused) {
            return form(pairing, sent, refused.reasons(), model);
        }
    }

    /** To the form if it is in the own hands: another liaison of the school may have it. */
    private String where(Pairing pairing, long version, String account) {
        return worklist
                .ofProcess(JointDocumentCase.PROCESS, JointDocumentCase.VERSION, version, List.of(pairing.id()))
                .getOrDefault(pairing.id(), List.of())
                .stream()
                .filter(task -> task.isOf(account))
                .map(OpenTask::taskId)
                .map("/tasks/"::concat)
                .findFirst()
                .orElseGet(
                        () -> "/joint-documents/" + documents.version(version).document());
    }

    private List<SchoolYear> years() {
        SchoolYear now = SchoolYear.of(LocalDate.now(clock));
        return List.of(now, now.next());
    }

    /** A kind of document, and where the pairing's stands. */
    record Offered(DocumentKind kind, String now) {}

    private String form(Pairing pairing, TypedDocument typed, Map<String, String> problems, Model model) {
        List<VersionedDocument> all = documents.ofPairing(pairing.id());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("closed", documents.closed(pairing));
        model.addAttribute("years", years());
        model.addAttribute("departments", USUAL);
        model.addAttribute(
                "kinds",
                List.of(DocumentKind.values()).stream()
                        .map(kind -> new Offered(kind, now(kind, all)))
                        .toList());
        return "jointdocument/new";
    }

    private static String now(DocumentKind kind, List<VersionedDocument> all) {
        if (!kind.lasting()) {
            return "每个部门每学年一份";
        }
        return all.stream()
                .filter(one -> one.document().kind() == kind)
                .map(VersionedDocument::inWords)
                .findFirst()
                .orElse("未定");
    }
}
