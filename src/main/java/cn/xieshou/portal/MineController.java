package cn.xieshou.portal;

import cn.xieshou.database.TakesLong;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader and the own school handed in, and what became of it, on screen and as Excel. */
@Controller
class MineController {

    private final MineRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Viewer viewer;

    MineController(MineRegister register, Registers registers, Sheets sheets, Viewer viewer) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.viewer = viewer;
    }

    @GetMapping("/mine")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("view", registers.view(register, viewer.account(), asked));
        return "portal/mine";
    }

    @GetMapping("/mine/export")
    @TakesLong
    @RecordsExport("我发起的")
    void export(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        sheets.answer(response, register, viewer.account(), asked);
    }
}
