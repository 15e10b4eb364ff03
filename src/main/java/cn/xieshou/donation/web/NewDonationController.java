package cn.xieshou.donation.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.donation.DonationFiles;
import cn.xieshou.donation.Donations;
import cn.xieshou.donation.TypedDonation;
import cn.xieshou.files.PageUploads;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingChoice;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording what a school gives or lends (R-ACT-2), with its pictures and papers. */
@Controller
class NewDonationController {

    private static final String NEW = "/donations/new/{pairing}";

    private final DonationPage page;
    private final Donations donations;
    private final Recorders recorders;
    private final PairingChoice choice;
    private final DonationFiles kept;
    private final PageUploads files;

    NewDonationController(
            DonationPage page,
            Donations donations,
            Recorders recorders,
            PairingChoice choice,
            DonationFiles kept,
            PageUploads files) {
        this.page = page;
        this.donations = donations;
        this.recorders = recorders;
        this.choice = choice;
        this.kept = kept;
        this.files = files;
    }

    /** To which partner it goes, if there are several. */
    @GetMapping("/donations/new")
    String choose(Principal reader, Model model) {
        return choice.among(reader.getName(), "/donations", "捐赠和借用", "登记捐赠或者借用", "登记给哪一所结对学校的捐赠或者借用？", model);
    }

    @GetMapping(NEW)
    String open(@PathVariable("pairing") String id, Principal reader, Model model) {
        Pairing pairing = recorders.recording(id, reader.getName());
        return form(pairing, TypedDonation.EMPTY, Map.of(), DonationFiles.newKey(), reader, model);
    }

    @PostMapping(NEW)
    @TakesLong
    String record(
            @PathVariable("pairing") String id,
            TypedDonation sent,
            @RequestParam String key,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Pairing pairing = recorders.recording(id, account);
        PageUploads.Kept sentFiles = files.keep(kept, pairing.id(), key, account, request, model);
        String fresh = sentFiles.key();
        if (!sentFiles.ready()) {
            return form(pairing, sent, Map.of(), fresh, reader, model);
        }
        try {
            long number = donations.record(
                    pairing.id(), recorders.side(pairing, account).orElseThrow(NotThere::new), sent, fresh, account);
            redirect.addFlashAttribute("notice", "已登记，已请对方学校清点签收。");
            return "redirect:/donations/" + number;
        } catch (FormRefused refused) {
            return form(pairing, sent, refused.reasons(), fresh, reader, model);
        }
    }

    /** Asked by the page's script for each file that somebody chooses, drops or pastes; answers with the list as it is now. */
    @PostMapping(NEW + "/files/{key}")
    @TakesLong
    String add(
            @PathVariable("pairing") String id,
            @PathVariable String key,
            HttpServletRequest request,
            Principal reader,
            Model model) {
        Pairing pairing = recorders.recording(id, reader.getName());
        return files.add(kept, pairing.id(), key, "/donations/new/" + pairing.id(), reader.getName(), request, model);
    }

    private String form(
            Pairing pairing,
            TypedDonation typed,
            Map<String, String> problems,
            String key,
            Principal reader,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("closed", Donations.closed(pairing));
        return page.form(pairing, "/donations/new/" + pairing.id(), key, reader.getName(), model);
    }
}
