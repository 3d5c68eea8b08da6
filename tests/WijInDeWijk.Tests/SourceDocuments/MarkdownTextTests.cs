using WijInDeWijk.SourceDocuments.Rendering;

namespace WijInDeWijk.Tests.SourceDocuments;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Html_in_a_document_is_shown_as_text() =>
        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt; en &lt;b&gt;vet&lt;/b&gt;</p>", Render("<script>alert(1)</script> en <b>vet</b>"));

    [Fact]
    public void A_link_to_a_document_gets_its_address() =>
        Assert.Equal("<p>Zie <a href=\"/begrippen/bonding\">bonding</a>.</p>", Render("Zie [bonding](begrip:bonding)."));

    [Fact]
    public void A_link_to_a_document_that_is_not_on_the_site_keeps_its_words() =>
        Assert.Equal("<p>Zie <em>dat</em> hier.</p>", Render("Zie [*dat* hier](begrip:weg)."));

    [Fact]
    public void A_table_has_a_region_of_its_own_named_after_its_columns_and_headings_for_rows_and_columns() => Assert.Equal(
        "<div class=\"wijk-table\" role=\"region\" aria-label=\"Tabel: Wat, Wanneer &amp; waar\" tabindex=\"0\"><table class=\"utrecht-table utrecht-table--html-table\">\n"
        + "<thead>\n<tr><th scope=\"col\">Wat</th><th scope=\"col\">Wanneer &amp; <em>waar</em></th></tr>\n</thead>\n"
        + "<tbody>\n<tr><th scope=\"row\">Een concept</th><td>Na <strong>90</strong> dagen</td></tr>\n</tbody>\n</table></div>",
        Render("| Wat | Wanneer & *waar* |\n| --- | ---: |\n| Een concept | Na **90** dagen |"));

    [Fact]
    public void Plain_text_has_no_markup() => Assert.Equal("Zie bonding en bridging.", MarkdownText.ToPlainText("Zie [bonding](begrip:bonding) en **bridging**."));

    private static string Render(string markdown) =>
        MarkdownText.ToHtml(markdown, link => link.Key == "weg" ? null : $"/begrippen/{link.Key}").Trim();
}
