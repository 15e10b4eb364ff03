/** Pictures without what they tell besides what one sees: cleaned of places and devices, made small for previews. */
@NullMarked
@NamedInterface("picture")
package cn.xieshou.files.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
