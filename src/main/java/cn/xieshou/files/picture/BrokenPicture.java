package cn.xieshou.files.picture;

import java.io.IOException;

/** A picture that ends early or is not put together as its format says. */
public final class BrokenPicture extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenPicture(String what) {
        super(what);
    }
}
