package cn.xieshou.shelf.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shelf.ShelfAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared shelf, on screen and as Excel. */
@Controller
class ShelfController {

    private final ShelfRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final ShelfAccess access;

    ShelfController(ShelfRegister register, Registers registers, Sheets sheets, ShelfAccess access) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.access = access;
    }

    @GetMapping("/shelf")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        model.addAttribute("own", access.school(reader.getName()).orElse(""));
        return "shelf/materials";
    }

    @GetMapping("/shelf/export")
    @TakesLong
    @RecordsExport("共享资源")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "共享资源", register, reader.getName(), sent);
    }
}
