package cn.xieshou.portal;

import cn.xieshou.database.KnownPlans;
import cn.xieshou.longwork.LongWorks;
import cn.xieshou.matter.HomeHint;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.preference.Preferences;
import cn.xieshou.quota.PairingQuotas;
import cn.xieshou.selection.Selections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after sign-in: what waits for me, what became of what I did, and for the office what needs care. */
@Controller
class HomeController {

    /** More than fits a page helps nobody to see what is next. */
    private static final int AT_ONCE = 50;

    private final Viewer viewer;
    private final MyMatters mine;
    private final MineBegun mineBegun;
    private final WhereNow where;
    private final News news;
    private final Selections selections;
    private final SchoolMatters school;
    private final Warnings warnings;
    private final LongWorks works;
    private final MyDrafts drafts;
    private final Preferences preferences;
    private final PairingQuotas quotas;
    private final List<HomeHint> hints;
    private final KnownPlans plans;

    HomeController(
            Viewer viewer,
            MyMatters mine,
            MineBegun mineBegun,
            WhereNow where,
            News news,
            Selections selections,
            SchoolMatters school,
            Warnings warnings,
            LongWorks works,
            MyDrafts drafts,
            Preferences preferences,
            PairingQuotas quotas,
            List<HomeHint> hints,
            KnownPlans plans) {
        this.viewer = viewer;
        this.mine = mine;
        this.mineBegun = mineBegun;
        this.where = where;
        this.news = news;
        this.selections = selections;
        this.school = school;
        this.warnings = warnings;
        this.works = works;
        this.drafts = drafts;
        this.preferences = preferences;
        this.quotas = quotas;
        this.hints = hints;
        this.plans = plans;
    }

    /** In one transaction, where each of its parts would begin and end its own: twenty for a principal. */
    @GetMapping("/")
    @Transactional(readOnly = true)
    String home(Model model) {
        plans.keep();
        String account = viewer.account();
        MyMatters.Open toDo = mine.toDo(account, AT_ONCE);
        model.addAttribute("todo", toDo.first());
        List<KeptDraft> kept = drafts.of(account);
        model.addAttribute(
                "todoTable",
                HomeColumns.mine(
                        toDo.first(),
                        kept.stream().map(KeptDraft::taskId).collect(Collectors.toSet()),
                        preferences.opensIn(account)));
        model.addAttribute("drafts", kept);
        model.addAttribute("draftsTable", HomeColumns.drafts(kept));
        model.addAttribute("all", toDo.all());
        model.addAttribute("late", toDo.late());
        SchoolMatters.Owed owed =
                viewer.person().map(person -> school.of(person, AT_ONCE)).orElse(SchoolMatters.Owed.NOTHING);
        model.addAttribute("owed", owed);
        model.addAttribute("owedTable", HomeColumns.owed(owed.first()));
        model.addAttribute("quotas", viewer.school().isEmpty() ? List.of() : quotas.ofSchool(viewer.school()));
        model.addAttribute("hints", hints());
        model.addAttribute("news", viewer.person().map(news::of).orElse(News.Unread.NOTHING));
        model.addAttribute("publicNow", selections.publicNow(viewer.school()));
        MineBegun.Begun begun = mineBegun.of(account);
        model.addAttribute("begun", begun);
        List<TrailLine> deeds = mine.deeds(account);
        WhereNow.Now now = where.of(Stream.concat(
                        deeds.stream().map(MyMatters::place),
                        begun.first().stream().map(MineRow::place))
                .toList());
        model.addAttribute("begunTable", MineColumns.screen(begun.at(now)));
        List<MyMatters.Done> done = mine.done(deeds, now);
        model.addAttribute("done", done);
        model.addAttribute("doneTable", HomeColumns.done(done));
        model.addAttribute("works", works.newsFor(account));
        model.addAttribute("warnings", warnings());
        return "portal/home";
    }

    private List<HomeHint.Line> hints() {
        return viewer.person().stream()
                .flatMap(person -> hints.stream().flatMap(one -> one.of(person).stream()))
                .toList();
    }

    private List<Warning> warnings() {
        return viewer.person().map(warnings::of).orElse(List.of());
    }
}
