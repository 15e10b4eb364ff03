package cn.xieshou.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What a form is about is not there any more, and whoever sent it may know why: they are told who was faster. For everybody
 * else it is an ordinary «not found».
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoLonger extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
