package cn.xieshou.donation.web;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationPaper;
import cn.xieshou.donation.Donations;
import cn.xieshou.donation.Loans;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
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

/** One donation or loan: to read, to take back, its receipt. What the account may not see answers as if it did not exist. */
@Controller
class DonationController {

    private static final String ONE = "/donations/{id}";

    private final DonationPage page;
    private final DonationAccess access;
    private final Donations donations;
    private final Loans loans;
    private final DonationPaper paper;
    private final Papers papers;

    DonationController(
            DonationPage page,
            DonationAccess access,
            Donations donations,
            Loans loans,
            DonationPaper paper,
            Papers papers) {
        this.page = page;
        this.access = access;
        this.donations = donations;
        this.loans = loans;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Principal reader, Model model) {
        return page.show(access.visible(id, reader.getName()), "", Map.of(), reader.getName(), model);
    }

    @PostMapping(ONE + "/take-back")
    String takeBack(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Donation one = access.own(id, reader.getName());
        try {
            donations.takeBack(one.id(), reader.getName());
            redirect.addFlashAttribute("notice", "已撤回，请在“我的事项”里更正后再送签收，或者撤销。");
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
        }
        return "redirect:/donations/" + one.id();
    }

    @PostMapping(ONE + "/prolong")
    String prolong(
            @PathVariable String id,
            @RequestParam String returnBy,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Donation one = access.own(id, reader.getName());
        try {
            loans.prolong(one, returnBy, reader.getName());
            redirect.addFlashAttribute("notice", "已延长，借入学校按新的日期归还。");
            return "redirect:/donations/" + one.id();
        } catch (FormRefused refused) {
            return page.show(one, returnBy, refused.reasons(), reader.getName(), model);
        }
    }

    @GetMapping(ONE + "/receipt." + Papers.FORMATS)
    @RecordsExport("捐赠接收凭证")
    ResponseEntity<byte[]> receipt(@PathVariable String id, @PathVariable String format, Principal reader) {
        Donation one = access.visible(id, reader.getName());
        String number = one.receiptNumber();
        if (number == null) {
            throw new NotThere();
        }
        return papers.answer(paper, paper.values(one), "接收凭证 " + number, format);
    }
}
