package cn.xieshou.shared;

import java.util.Collection;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A form came without a field that its page has. A browser sends an emptied field as an empty text, so this was sent by a
 * program or arrived in part: nothing in it can be trusted, least of all that the field is to be emptied.
 */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class IncompleteForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private IncompleteForm(String field) {
        super("the form has no field " + field);
    }

    /**
     * Checks the names that came.
     *
     * @throws IncompleteForm if one of {@code fields} is not among them
     */
    public static void require(Set<String> sent, Collection<String> fields) {
        fields.stream().filter(field -> !sent.contains(field)).findFirst().ifPresent(field -> {
            throw new IncompleteForm(field);
        });
    }
}
