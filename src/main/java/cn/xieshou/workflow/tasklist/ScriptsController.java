package cn.xieshou.workflow.tasklist;

import cn.xieshou.shared.NotThere;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What of the web apps is not sent as the vendor would send it. */
@RestController
class ScriptsController {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final MediaType ICON = MediaType.valueOf("image/x-icon");

    private final ScriptVersion version;
    private final TasklistLibrary library;

    ScriptsController(ScriptVersion version, TasklistLibrary library) {
        this.version = version;
        this.library = library;
    }

    /** Tasklist's settings, asked for at every opening: they name the address of the scripts that belong to this version. */
    @GetMapping(path = "/camunda/app/tasklist/scripts/config.js", produces = SCRIPT)
    String config() {
        return version.config();
    }

    /** Tasklist asks for its icon whenever its title changes. */
    @GetMapping("/camunda/favicon.ico")
    ResponseEntity<Resource> icon() {
        return ResponseEntity.ok()
                .cacheControl(WebAppFiles.A_DAY)
                .contentType(ICON)
                .body(new ClassPathResource("META-INF/resources/webjars/camunda/favicon.ico"));
    }

    @GetMapping(path = "/camunda/app/tasklist/scripts/libraries-{checksum}.js", produces = SCRIPT)
    ResponseEntity<byte[]> libraries(@PathVariable String checksum) {
        TasklistLibrary.Part part = library.part()
                .filter(known -> known.checksum().equals(checksum))
                .orElseThrow(NotThere::new);
        return ResponseEntity.ok().cacheControl(WebAppFiles.FOR_GOOD).body(part.script());
    }
}
