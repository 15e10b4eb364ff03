package cn.xieshou.evaluation.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.draft.Drafts;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.evaluation.Scores;
import cn.xieshou.evaluation.ScoringWorkbooks;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Sheets;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import cn.xieshou.upload.Upload;
import cn.xieshou.upload.UploadRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A named expert takes the scoring sheet along and brings it back filled in: it becomes the draft of their step, to be handed in there. */
@Controller
@RequestMapping("/evaluations/{id}/scoring")
class ScoringSheetController {

    private final EvaluationAccess access;
    private final ScoringWorkbooks workbooks;
    private final Pairings pairings;
    private final Worklist worklist;
    private final TaskForms forms;
    private final Drafts drafts;

    ScoringSheetController(
            EvaluationAccess access,
            ScoringWorkbooks workbooks,
            Pairings pairings,
            Worklist worklist,
            TaskForms forms,
            Drafts drafts) {
        this.access = access;
        this.workbooks = workbooks;
        this.pairings = pairings;
        this.worklist = worklist;
        this.forms = forms;
        this.drafts = drafts;
    }

    @GetMapping
    String open(@PathVariable String id, Principal reader, Model model) {
        return page(mine(id, reader), List.of(), model);
    }

    @GetMapping("/sheet")
    @RecordsExport("学期评估评分表")
    void sheet(@PathVariable String id, Principal reader, HttpServletResponse response) throws IOException {
        Mine mine = mine(id, reader);
        Sheets.send(response, "评分表 " + mine.one().key().number(), workbooks.write(mine.one(), mine.expert()));
    }

    @PostMapping
    @TakesLong
    String upload(@PathVariable String id, Upload file, Principal reader, Model model, RedirectAttributes redirect)
            throws IOException {
        Mine mine = mine(id, reader);
        try (Upload.Arrived copy = file.open("评分表")) {
            ScoringWorkbooks.Filled filled = workbooks.read(copy.path(), mine.one(), mine.expert());
            if (!filled.problems().isEmpty()) {
                return page(mine, filled.problems(), model);
            }
            keep(mine.task().taskId(), reader.getName(), filled);
        } catch (UploadRefused refused) {
            return page(mine, refused.reasons(), model);
        } catch (WorkbookRefused refused) {
            return page(mine, refused.reasons(), model);
        }
        redirect.addFlashAttribute("notice", "评分表已读入，请核对后点“提交评分”；提交之前可以再改。");
        return "redirect:/tasks/" + mine.task().taskId();
    }

    /** As if it had been typed there. */
    private void keep(String task, String account, ScoringWorkbooks.Filled filled) {
        var form = forms.open(task, account);
        Map<String, @Nullable Object> values = new HashMap<>(form.opened());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(values.get("scores"))) {
            Map<String, Object> copy = new HashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> copy.put(String.valueOf(key), value));
            Scores.Typed typed = filled.typed().get(rows.size());
            copy.put("points", String.valueOf(typed.points()));
            copy.put("reason", typed.reason());
            rows.add(copy);
        }
        values.put("decision", "score");
        values.put("scores", rows);
        values.put("comment", filled.comment());
        drafts.save(task, account, form.draft(values));
    }

    private String page(Mine mine, List<String> refused, Model model) {
        model.addAttribute("one", mine.one());
        model.addAttribute("task", mine.task().taskId());
        model.addAttribute("title", pairings.title(pairings.get(mine.one().pairingId())));
        model.addAttribute("refused", refused);
        return "evaluation/scoring";
    }

    /** The sheet that the reader has to fill in. */
    private record Mine(Evaluation one, Expert expert, OpenTask task) {}

    /** @throws NotThere unless the reader is to score it now */
    private Mine mine(String id, Principal reader) {
        String account = reader.getName();
        Evaluation one = access.round(id, account);
        Expert expert = access.expert(one, account)
                .filter(named -> access.scores(one, account))
                .orElseThrow(NotThere::new);
        return worklist
                .ofProcess(one.key().process(), EvaluationCase.EXPERT, expert.id(), List.of(one.pairingId()))
                .getOrDefault(one.pairingId(), List.of())
                .stream()
                .filter(task -> task.isOf(account))
                .findFirst()
                .map(task -> new Mine(one, expert, task))
                .orElseThrow(NotThere::new);
    }
}
