using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>What everybody may read before beginning: the same for all, but for who has begun on this device.</summary>
[PublicPage]
public sealed class StartController(QuestionCatalogue questions, KnownSubmissionsQuery known) : Controller
{
    [HttpGet("/insturen", Name = SubmissionRoutes.Start)]
    public async Task<IActionResult> Start(CancellationToken cancellationToken) => View(await known.ListAsync(HttpContext, cancellationToken));

    [HttpGet("/insturen/vragen", Name = SubmissionRoutes.Questions)]
    public async Task<IActionResult> Questions(CancellationToken cancellationToken) =>
        View(await questions.ReadAsync(SubmissionForm.Full, cancellationToken));

    [HttpGet("/insturen/vragen.docx", Name = SubmissionRoutes.QuestionsDocument)]
    public async Task<IActionResult> Document(CancellationToken cancellationToken) =>
        File(QuestionsDocument.Write(await questions.ReadAsync(SubmissionForm.Full, cancellationToken)), QuestionsDocument.ContentType, "vragen-wij-in-de-wijk.docx");
}
