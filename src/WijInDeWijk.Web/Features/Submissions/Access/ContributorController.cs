using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.Filters;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>What all pages share that differ per contributor: kept by no cache, and every form signed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[KnownCharset]
[AutoValidateAntiforgeryToken]
[RefusedForms]
[AutosavesForms]
public abstract class ContributorController : Controller;
