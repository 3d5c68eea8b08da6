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
    public void Plain_text_has_no_markup() => Assert.Equal("Zie bonding en bridging.", MarkdownText.ToPlainText("Zie [bonding](begrip:bonding) en **bridging**."));

    private static string Render(string markdown) =>
        MarkdownText.ToHtml(markdown, link => link.Key == "weg" ? null : $"/begrippen/{link.Key}").Trim();
}
