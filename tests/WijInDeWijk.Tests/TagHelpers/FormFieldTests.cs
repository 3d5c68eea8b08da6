using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijInDeWijk.Web.TagHelpers.Forms;

namespace WijInDeWijk.Tests.TagHelpers;

public sealed class FormFieldTests
{
    [Fact]
    public async Task A_field_ties_its_label_hint_count_and_error_to_the_control()
    {
        var field = await DrawAsync(new TextFieldTagHelper { Name = "tekst", Label = "Uw verhaal", Hint = "Kort mag.", Error = "Vul iets in", Value = "\n<b>", Rows = 3, MaxLength = 4000 });
        var control = field.QuerySelector("textarea")!;
        Assert.Equal("tekst", field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal(["Kort mag.", "Er passen 4.000 tekens in.", "Vul iets in"], control.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.QuerySelector($"#{id}")!.TextContent));
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Equal("\n<b>", control.TextContent);
    }

    [Fact]
    public async Task A_field_in_which_all_is_well_is_described_by_nothing()
    {
        var control = (await DrawAsync(new TextFieldTagHelper { Name = "naam", Label = "Naam", Error = string.Empty })).QuerySelector("input")!;
        Assert.Equal(["class", "type", "id", "name", "value", "autocomplete"], control.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public async Task A_password_is_not_sent_back() =>
        Assert.False((await DrawAsync(new TextFieldTagHelper { Name = "wachtwoord", Type = "password", Value = "geheim" })).QuerySelector("input")!.HasAttribute("value"));

    [Fact]
    public async Task What_a_view_adds_goes_to_the_control()
    {
        var field = await DrawAsync(new TextFieldTagHelper { Name = "code", IsWrong = true }, new TagHelperAttribute("inputmode", "numeric"), new TagHelperAttribute("class", "wijk-markup"));
        var control = field.QuerySelector("input")!;
        Assert.Equal("numeric", control.GetAttribute("inputmode"));
        Assert.Equal("utrecht-textbox utrecht-textbox--html-input wijk-markup utrecht-textbox--invalid", control.ClassName);
        Assert.Equal(ErrorSummaryTagHelper.HeadingId, control.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_list_of_errors_leads_to_the_first_radio_button()
    {
        var field = await DrawAsync(new ChoiceFieldTagHelper { Name = "rol", Label = "Rol", Choices = [new("a", "A"), new("b", "B", IsChosen: true)] });
        Assert.Equal(["rol", "rol-b"], field.QuerySelectorAll("input[type=radio]").Select(radio => radio.Id));
        Assert.Equal("B", field.QuerySelector($"label[for={field.QuerySelector("input[checked]")!.Id}]")!.TextContent);
    }

    [Fact]
    public async Task Nothing_wrong_gives_no_summary()
    {
        Assert.Empty(await RenderAsync(new ErrorSummaryTagHelper { Target = "#code", Message = string.Empty }));
        Assert.Empty(await RenderAsync(new ErrorSummaryTagHelper { Errors = [] }));
    }

    private static async Task<IElement> DrawAsync(TagHelper helper, params TagHelperAttribute[] attributes)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await RenderAsync(helper, attributes), TestContext.Current.CancellationToken);
        return page.Body!.FirstElementChild!;
    }

    private static async Task<string> RenderAsync(TagHelper helper, params TagHelperAttribute[] attributes)
    {
        var output = new TagHelperOutput("field", [.. attributes], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext("field", [.. attributes], new Dictionary<object, object>(), "test"), output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
