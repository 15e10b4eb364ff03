package cn.xieshou.portal;

import cn.xieshou.register.Registers;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that waits for the reader, page by page. */
@Controller
class TodoListController {

    private final TodoRegister register;
    private final Registers registers;
    private final Viewer viewer;

    TodoListController(TodoRegister register, Registers registers, Viewer viewer) {
        this.register = register;
        this.registers = registers;
        this.viewer = viewer;
    }

    @GetMapping("/todo")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("view", registers.view(register, viewer.account(), asked));
        return "portal/todo";
    }
}
