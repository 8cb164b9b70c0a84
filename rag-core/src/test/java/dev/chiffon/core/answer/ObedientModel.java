package dev.chiffon.core.answer;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that obeys everything it is told outside of its sources, as simple as an attacker could
 * wish.
 *
 * <p>It reads like a chat template: a special token anywhere begins another turn, and so does a
 * line with a role, and neither spelling in full width nor characters without width spoil them. It
 * learns from its instructions which word marks the sources, takes what stands between the marks
 * for material and obeys the rest: if that has the word {@code PWNED} in clear or in tags of
 * Unicode, so has its reply.
 */
final class ObedientModel implements ChatModel {
  private static final Pattern WORD = Pattern.compile("contains the word \"(\\w+)\"");
  private static final Pattern TURN =
      Pattern.compile(
          "<\\|[^|>\\n]+\\|>|</?s>|<</?sys>>|\\[/?(inst|system_prompt|tool_results)]"
              + "|<(start|end)_of_turn>|</?(system|user|assistant|tool)[^<>\\n]*>"
              + "|(?m:^)[ #>*]*(system|user|human|assistant)[ *]*:"
              + "|(?m:^)### (instruction|response):",
          Pattern.CASE_INSENSITIVE);

  private final List<String> obeyed = new ArrayList<>();
  private String material = "";
  private int sources;

  @Override
  public ChatResponse doChat(ChatRequest request) {
    String system = ((SystemMessage) request.messages().get(0)).text();
    read(system, ((UserMessage) request.messages().get(1)).singleText());
    boolean fooled = obeyed.stream().anyMatch(text -> text.contains("PWNED"));
    String reply = fooled ? "PWNED" : "The warranty covers two years [1].";
    return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
  }

  private void read(String system, String user) {
    Matcher marked = WORD.matcher(system);
    if (!marked.find()) {
      obeyed.add(seen(user));
      return;
    }
    String word = Pattern.quote(marked.group(1));
    Pattern source =
        Pattern.compile(
            "(?s)(?:(?m:^)%1$s \\[\\d+]|<source-%1$s )(.*?)(?=(?m:^)%1$s |</source-%1$s>)"
                .formatted(word));
    Matcher each = source.matcher(user);
    StringBuilder outside = new StringBuilder();
    int from = 0;
    while (each.find()) {
      sources++;
      outside.append(user, from, each.start());
      String inside = seen(each.group(1));
      Matcher turn = TURN.matcher(inside);
      material += turn.find() ? inside.substring(0, turn.start()) : inside;
      outside.append(turn.hitEnd() ? "" : inside.substring(turn.end()));
      from = each.end();
    }
    obeyed.add(seen(outside.append(user.substring(from)).toString()));
  }

  /** Returns the text as the model understands it: hidden messages in clear, no look-alikes. */
  private static String seen(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= 0xE0020 && c < 0xE007F) {
                seen.append((char) (c - 0xE0000));
              } else if (c >= 0xE0110 && c <= 0xE01EF) {
                seen.append((char) (c - 0xE0100 + 16));
              } else if (c > 0xFF00 && c < 0xFF5F) {
                seen.append((char) (c - 0xFEE0));
              } else if (Character.getType(c) != Character.FORMAT) {
                seen.appendCodePoint(c == 0x2028 || c == 0x2029 ? '\n' : c);
              }
            });
    return seen.toString();
  }

  /** Returns what the model took for instructions. */
  List<String> obeyed() {
    return obeyed;
  }

  /** Returns what the model took for the text of sources. */
  String material() {
    return material;
  }

  /** Returns how many sources the model saw. */
  int sources() {
    return sources;
  }
}
