using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>What everybody may read before beginning: the same for all.</summary>
[PublicPage]
public sealed class StartController(QuestionCatalogue questions) : Controller
{
    [HttpGet("/insturen", Name = SubmissionRoutes.Start)]
    public IActionResult Start() => View();

    [HttpGet("/insturen/vragen", Name = SubmissionRoutes.Questions)]
    public async Task<IActionResult> Questions(CancellationToken cancellationToken) =>
        View(await questions.ReadAsync(SubmissionForm.Full, cancellationToken));

    [HttpGet("/insturen/vragen.docx", Name = SubmissionRoutes.QuestionsDocument)]
    public async Task<IActionResult> Document(CancellationToken cancellationToken) =>
        File(QuestionsDocument.Write(await questions.ReadAsync(SubmissionForm.Full, cancellationToken)), QuestionsDocument.ContentType, "vragen-wij-in-de-wijk.docx");
}
