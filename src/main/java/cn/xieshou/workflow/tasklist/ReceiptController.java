package cn.xieshou.workflow.tasklist;

import java.security.Principal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asked by Tasklist's script after a form was submitted. */
@RestController
class ReceiptController {

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    /** 404 for everybody but the person who completed the task. */
    @GetMapping("/tasks/{id}/receipt")
    ResponseEntity<Receipt> receipt(@PathVariable String id, Principal account) {
        return receipts.of(id, account.getName())
                .map(receipt ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(receipt))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
