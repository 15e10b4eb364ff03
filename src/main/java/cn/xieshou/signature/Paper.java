package cn.xieshou.signature;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** How light the paper is in each place of a picture: of squares the light that most of it has, in between what lies between. */
final class Paper {

    private static final int SQUARES = 12;

    /** What is darker than that part of a square may be ink; paper is lighter. */
    private static final double LIGHTER = 0.85;

    private final double[][] lights;
    private final int width;
    private final int height;

    private Paper(double[][] lights, int width, int height) {
        this.lights = lights;
        this.width = width;
        this.height = height;
    }

    static Paper of(BufferedImage image) {
        double[][] lights = new double[SQUARES][SQUARES];
        for (int row = 0; row < SQUARES; row++) {
            for (int column = 0; column < SQUARES; column++) {
                lights[row][column] = light(image, row, column);
            }
        }
        return new Paper(lights, image.getWidth(), image.getHeight());
    }

    /** 0 black to 1 white, as one sees it. */
    static double light(int rgb) {
        return (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / 255;
    }

    double at(int x, int y) {
        double across = place(x, width);
        double down = place(y, height);
        int column = (int) across;
        int row = (int) down;
        int right = Math.min(SQUARES - 1, column + 1);
        int below = Math.min(SQUARES - 1, row + 1);
        double upper = between(lights[row][column], lights[row][right], across - column);
        double lower = between(lights[below][column], lights[below][right], across - column);
        return between(upper, lower, down - row);
    }

    private static double place(int at, int length) {
        return Math.max(0, Math.min(SQUARES - 1.0, (at + 0.5) * SQUARES / length - 0.5));
    }

    private static double between(double one, double other, double part) {
        return one + (other - one) * part;
    }

    private static double light(BufferedImage image, int row, int column) {
        int left = image.getWidth() * column / SQUARES;
        int right = Math.max(left + 1, image.getWidth() * (column + 1) / SQUARES);
        int top = image.getHeight() * row / SQUARES;
        int bottom = Math.max(top + 1, image.getHeight() * (row + 1) / SQUARES);
        right = Math.min(right, image.getWidth());
        bottom = Math.min(bottom, image.getHeight());
        double[] all = new double[Math.max(1, (right - left) * (bottom - top))];
        int number = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                all[number++] = light(image.getRGB(x, y));
            }
        }
        Arrays.sort(all);
        return all[(int) ((all.length - 1) * LIGHTER)];
    }
}
