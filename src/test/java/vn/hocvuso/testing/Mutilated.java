package vn.hocvuso.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;

/** XML from which things are missing, or in which they stand twice or say something else: what strangers send. */
public final class Mutilated {
    private final Random random;

    public Mutilated(long seed) {
        this.random = new Random(seed);
    }

    public byte[] of(byte[] document) {
        try {
            XmlElement root = Xml.read(document);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                spoil(root.all().toList());
            }
            return root.write().getBytes(StandardCharsets.UTF_8);
        } catch (Xml.Broken e) {
            throw new AssertionError(e);
        }
    }

    private void spoil(List<XmlElement> elements) {
        XmlElement element = elements.get(random.nextInt(elements.size()));
        if (element.content().isEmpty() || random.nextInt(3) == 0) {
            element.attributes().keySet().stream().findFirst().ifPresent(name ->
                    element.with(name, List.of("", "0", "-5", "1e30", "A", "multiple", "[").get(random.nextInt(7))));
            return;
        }
        int at = random.nextInt(element.content().size());
        switch (random.nextInt(3)) {
            case 0 -> element.content().remove(at);
            case 1 -> element.content().add(element.content().get(at));
            default -> element.content().set(at, List.of("", "*", "{1:MULTICHOICE:", "9e99", "[[1]]").get(random.nextInt(5)));
        }
    }
}
