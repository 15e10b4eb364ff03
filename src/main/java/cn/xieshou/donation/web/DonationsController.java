package cn.xieshou.donation.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.register.RegisterView;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Donations and loans of a school year, on screen with their sums and as Excel. */
@Controller
class DonationsController {

    private final DonationRegister register;
    private final DonationSums sums;
    private final Registers registers;
    private final Sheets sheets;
    private final Recorders recorders;

    DonationsController(
            DonationRegister register, DonationSums sums, Registers registers, Sheets sheets, Recorders recorders) {
        this.register = register;
        this.sums = sums;
        this.registers = registers;
        this.sheets = sheets;
        this.recorders = recorders;
    }

    @GetMapping("/donations")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        String account = reader.getName();
        RegisterView<DonationRow> view = registers.view(register, account, sent);
        model.addAttribute("view", view);
        model.addAttribute("sums", sums.of(account, view.asked()));
        model.addAttribute("mayRecord", recorders.school(account).isPresent());
        return "donation/donations";
    }

    @GetMapping("/donations/export")
    @TakesLong
    @RecordsExport("捐赠和借用登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        String year = registers.asked(register, reader.getName(), sent).value("year");
        sheets.answer(response, "捐赠和借用-" + year, register, reader.getName(), sent);
    }
}
